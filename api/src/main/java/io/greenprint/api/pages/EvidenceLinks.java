package io.greenprint.api.pages;

import io.greenprint.api.pages.SourceFiles.Source;
import io.greenprint.queries.policy.DocumentNode;
import io.greenprint.queries.policy.Evidence;
import io.greenprint.queries.policy.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from evidence to the page of the original that it stands on, with the words marked. */
@Component
class EvidenceLinks {

  /** Enough words to find the place; an address should stay short. */
  private static final int QUOTE = 80;

  private final SourceFiles files;

  EvidenceLinks(SourceFiles files) {
    this.files = files;
  }

  /**
   * A document with the file that it was read from.
   *
   * @param source null where the file is lost
   */
  public record Place(DocumentNode document, @Nullable Source source) {

    /** Address of the words in the document page, which shows the original beside the text. */
    public String at(Evidence evidence) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/documents/{id}");
      if (source == null || !source.isPdf() || evidence.page() == null) {
        return address.build(document.id()).toString();
      }
      String quote = evidence.quote();
      return address
          .queryParam("page", "{page}")
          .queryParam("quote", "{quote}")
          .build(
              document.id(), evidence.page(), quote.substring(0, Math.min(QUOTE, quote.length())))
          .toString();
    }

    /** What a link to the words is called. */
    public String label(Evidence evidence) {
      return evidence.page() == null ? "原文" : "第 " + evidence.page() + " 页";
    }
  }

  /** Places by reading number. */
  Map<Long, Place> of(View view, Collection<Long> readings) {
    Map<Long, Place> places = new LinkedHashMap<>();
    for (long reading : readings) {
      DocumentNode document = view.catalog().documentOf(reading);
      places.put(reading, new Place(document, files.of(document)));
    }
    return places;
  }
}
