package io.greenprint.api.pages;

import io.greenprint.api.graphql.Views;
import io.greenprint.graph.store.Originals;
import io.greenprint.graph.store.SourceFile;
import io.greenprint.queries.Problem;
import io.greenprint.queries.QueryException;
import io.greenprint.queries.policy.Catalog;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.DocumentNode.ReadingNode;
import io.greenprint.queries.policy.DocumentQueries;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /files/SHA256}: originals as received. A PDF opens in the browser's viewer, which scrolls
 * to {@code #page=N}; all else is only handed over to be saved, for it may hold anything.
 */
@Controller
class SourceFiles {

  private final Views views;
  private final DocumentQueries documents;
  private final Originals originals;

  SourceFiles(Views views, DocumentQueries documents, Originals originals) {
    this.views = views;
    this.documents = documents;
    this.originals = originals;
  }

  /** The file from which a document was read. */
  public record Source(SourceFile file) {

    public boolean isPdf() {
      return file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
    }

    public String name() {
      return file.name();
    }

    /** Address of a page of the file; of the file where there is no such page. */
    public String at(@Nullable Integer page) {
      String address = "/files/" + file.id();
      return isPdf() && page != null ? address + "#page=" + page : address;
    }
  }

  /** The file of a document; null where it is only cited. */
  @Nullable Source of(DocumentNode document) {
    ReadingNode reading = document.reading();
    return reading == null
        ? null
        : documents.sourceFile(reading.sourceFile()).map(Source::new).orElse(null);
  }

  @GetMapping("/files/{id:[0-9a-f]{64}}")
  ResponseEntity<Resource> file(@PathVariable String id) {
    Catalog seen = views.view(null).catalog();
    Source source =
        documents
            .sourceFile(id)
            .filter(known -> seen.sight().everything() || seen.showsFile(id))
            .filter(known -> originals.contains(id))
            .map(Source::new)
            .orElseThrow(() -> new QueryException(Problem.NOT_FOUND, id));
    ContentDisposition disposition =
        (source.isPdf() ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(source.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(
            source.isPdf() ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", disposition.toString())
        .eTag(id)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .body(new FileSystemResource(originals.path(id)));
  }
}
