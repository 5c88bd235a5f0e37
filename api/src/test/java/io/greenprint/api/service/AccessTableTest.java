package io.greenprint.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Nothing can be asked of the service that has no row in {@code access/operations.txt}. */
class AccessTableTest {

  @Test
  void everyOperationHasItsRow() throws Exception {
    List<String> rows = Operation.all().stream().map(Operation::name).toList();
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows)
        .as("rows of api/src/test/resources/access/operations.txt")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(fields().stream(), routes().stream()).toList());
  }

  /** Fields of the three root types. */
  private static List<String> fields() throws IOException {
    TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls")) {
      schema.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
    }
    List<String> fields = new ArrayList<>();
    for (String root : List.of("Query", "Mutation", "Subscription")) {
      Stream.concat(
              Objects.requireNonNull(schema.getTypeOrNull(root, ObjectTypeDefinition.class))
                  .getFieldDefinitions()
                  .stream(),
              schema.objectTypeExtensions().getOrDefault(root, List.of()).stream()
                  .flatMap(extension -> extension.getFieldDefinitions().stream()))
          .map(FieldDefinition::getName)
          .forEach(field -> fields.add(root + "." + field));
    }
    return fields;
  }

  /** Paths of all controllers. */
  private static List<String> routes() throws ClassNotFoundException {
    ClassPathScanningCandidateComponentProvider controllers =
        new ClassPathScanningCandidateComponentProvider(false);
    controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    List<String> routes = new ArrayList<>();
    for (BeanDefinition bean : controllers.findCandidateComponents("io.greenprint.api")) {
      for (Method method : Class.forName(bean.getBeanClassName()).getDeclaredMethods()) {
        RequestMapping mapping =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          for (RequestMethod verb : mapping.method()) {
            for (String path : mapping.path()) {
              routes.add(verb + " " + path);
            }
          }
        }
      }
    }
    return routes.stream().distinct().toList();
  }
}
