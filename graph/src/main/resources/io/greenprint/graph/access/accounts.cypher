// All accounts.
MATCH (a:Account)
RETURN a {
  .id, .name, .role, .enterprises, .jurisdictions, .until, .disabled, .password, .secondFactor,
  .lockedUntil, .createdAt
} AS account
ORDER BY a.id
