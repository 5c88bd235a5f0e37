package io.greenprint.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.SchemaReport;

class SchemaMappingTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static SchemaReport report;

  @BeforeAll
  static void inspect() throws IOException {
    report = GraphQlApplication.report();
  }

  @Test
  void everyFieldAndArgumentIsMapped() {
    assertThat(report.unmappedFields()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
    assertThat(report.skippedTypes()).isEmpty();
  }

  @Test
  void everythingIsDescribedWithItsChineseTerm() {
    List<String> undescribed = new ArrayList<>();
    GraphQLSchema schema = report.schema();
    schema.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .filter(type -> type.getDefinition() != null)
        .forEach(
            type -> {
              if (!isDescribed(type) && !type.getName().matches("Query|Mutation|Subscription")) {
                undescribed.add(type.getName());
              }
              parts(type)
                  .filter(part -> !isDescribed(part))
                  .forEach(part -> undescribed.add(type.getName() + "." + part.getName()));
            });

    assertThat(undescribed).isEmpty();
  }

  private static Stream<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedSchemaElement type) {
    return switch (type) {
      case GraphQLObjectType object ->
          object.getFieldDefinitions().stream()
              .flatMap(field -> Stream.concat(Stream.of(field), arguments(field)));
      case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
      case GraphQLEnumType constants -> constants.getValues().stream();
      default -> Stream.empty();
    };
  }

  private static Stream<? extends GraphQLNamedSchemaElement> arguments(
      GraphQLFieldDefinition field) {
    return field.getArguments().stream();
  }

  private static boolean isDescribed(GraphQLNamedSchemaElement element) {
    return element.getDescription() != null && CHINESE.matcher(element.getDescription()).find();
  }
}
