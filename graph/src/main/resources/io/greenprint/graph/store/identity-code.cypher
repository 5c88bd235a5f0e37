MATCH (e:Enterprise {id: $enterprise})
SET e += $properties
