package io.greenprint.ingest.body;

/**
 * What the product knows about places and bodies, read once from the class path.
 *
 * @param jurisdictions places by name
 * @param lexicon what looks like a body's name
 * @param resolver what a body's name means
 * @param successions who took over from whom
 */
public record Bodies(
    Jurisdictions jurisdictions,
    BodyLexicon lexicon,
    BodyResolver resolver,
    Successions successions) {

  private static final class Standard {
    private static final Bodies INSTANCE = load();
  }

  /** The one instance with the product's own data. */
  public static Bodies standard() {
    return Standard.INSTANCE;
  }

  private static Bodies load() {
    Jurisdictions jurisdictions = Jurisdictions.load();
    ListedBodies listed = ListedBodies.load();
    FormTable forms = FormTable.load();
    BodyClasses classes = BodyClasses.load();
    return new Bodies(
        jurisdictions,
        BodyLexicon.load(jurisdictions, listed, forms, classes),
        new BodyResolver(jurisdictions, listed, forms, classes),
        Successions.load(jurisdictions, listed));
  }
}
