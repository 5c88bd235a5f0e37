package io.greenprint.queries.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * A map that a statement returned, read by names; a missing property is null. Enums are stored by
 * their Java names.
 */
record Row(Value map) {

  static Row of(Value map) {
    return new Row(map);
  }

  String text(String name) {
    return map.get(name).asString();
  }

  @Nullable String textOrNull(String name) {
    return map.get(name).asString(null);
  }

  List<String> texts(String name) {
    return map.get(name).asList(Value::asString, List.of());
  }

  int number(String name) {
    return map.get(name).asInt();
  }

  long large(String name) {
    return map.get(name).asLong();
  }

  @Nullable Integer numberOrNull(String name) {
    Value value = map.get(name);
    return value.isNull() ? null : Integer.valueOf(value.asInt());
  }

  boolean flag(String name) {
    return map.get(name).asBoolean(false);
  }

  @Nullable LocalDate dateOrNull(String name) {
    return map.get(name).asLocalDate(null);
  }

  <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, text(name));
  }

  <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String name) {
    String value = textOrNull(name);
    return value == null ? null : Enum.valueOf(type, value);
  }

  boolean has(String name) {
    return !map.get(name).equals(Values.NULL);
  }

  Row row(String name) {
    return new Row(map.get(name));
  }
}
