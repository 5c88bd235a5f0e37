package io.greenprint.ingest.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What looks like the name of a body, whatever the document's place: for grammars that recognise
 * and split lists. Immutable; every question costs time linear in the length of the name.
 */
public final class BodyLexicon {

  /** How sure it is that some words are a body's name. */
  public enum Likeness {
    /** The data know the name, or the name without its place; or it is a class (各有关部门). */
    KNOWN,
    /** Only its ending says so (市某某协会). */
    SHAPE,
    NONE
  }

  /** Longest body name; longer ones are sentences. */
  private static final int LONGEST = 40;

  /** 广州、深圳市政府; 武昌区、青山区人民政府: the ending that later names share with earlier ones. */
  private static final Pattern SHARED_ENDING =
      Pattern.compile("^(.*?(?:市|区|县|州|旗|盟|省))((?:人民)?政府|管委会|管理委员会|[\\p{IsHan}]{1,8}[局厅委办])$");

  private final Jurisdictions jurisdictions;
  private final FormTable forms;
  private final BodyClasses classes;
  private final Set<String> listed;
  private final List<String> suffixes;

  /** The characters that names end with: most prefixes of a sentence need no closer look. */
  private final Set<Character> lastCharacters = new HashSet<>();

  private BodyLexicon(
      Jurisdictions jurisdictions,
      FormTable forms,
      BodyClasses classes,
      Set<String> listed,
      List<String> suffixes) {
    this.jurisdictions = jurisdictions;
    this.forms = forms;
    this.classes = classes;
    this.listed = listed;
    this.suffixes = suffixes;
    Stream.of(listed, suffixes, forms.names(), classes.endings())
        .flatMap(Collection::stream)
        .filter(name -> !name.isEmpty())
        .forEach(name -> lastCharacters.add(name.charAt(name.length() - 1)));
  }

  static BodyLexicon load(
      Jurisdictions jurisdictions, ListedBodies bodies, FormTable forms, BodyClasses classes) {
    Set<String> listed = new HashSet<>();
    for (ListedBody body : bodies.all()) {
      listed.add(body.name());
      listed.addAll(body.aliases());
    }
    List<String> suffixes =
        Tsv.rows("suffixes.tsv").stream().map(row -> row.get("suffix")).toList();
    return new BodyLexicon(jurisdictions, forms, classes, Set.copyOf(listed), suffixes);
  }

  /** How much {@code name}, whole, looks like a body's name. */
  public Likeness likeness(String name) {
    if (name.length() < 2 || name.length() > LONGEST || classes.isSentence(name)) {
      return Likeness.NONE;
    }
    if (isKnown(name) || classes.isClass(name)) {
      return Likeness.KNOWN;
    }
    return name.length() >= 3 && suffixes.stream().anyMatch(name::endsWith)
        ? Likeness.SHAPE
        : Likeness.NONE;
  }

  /** Whether {@code name}, whole, looks like a body's name at all. */
  public boolean isBodyLike(String name) {
    return likeness(name) != Likeness.NONE;
  }

  /**
   * The end of the longest body-like name that starts at {@code start}; -1 where none does. Names
   * that the data know win over longer ones that only look like one.
   */
  public int longestAt(CharSequence text, int start) {
    int stop = runEnd(text, start);
    int shaped = -1;
    for (int end = stop; end - start >= 2; end--) {
      if (!lastCharacters.contains(text.charAt(end - 1))) {
        continue;
      }
      Likeness likeness = likeness(text.subSequence(start, end).toString());
      if (likeness == Likeness.KNOWN) {
        return end;
      }
      if (likeness == Likeness.SHAPE && shaped < 0) {
        shaped = end;
      }
    }
    return shaped;
  }

  /**
   * Names in a list that share the ending of a later one, written out: 广州、深圳市政府 gives 广州市政府 and
   * 深圳市政府; 武昌区、青山区人民政府 two governments; 市、区机管局 two bureaus. Others stay as they are.
   */
  public List<String> distributed(List<String> names) {
    List<String> whole = new ArrayList<>(names);
    for (int i = names.size() - 2; i >= 0; i--) {
      String completed = completed(names.get(i), whole.get(i + 1));
      if (completed != null) {
        whole.set(i, completed);
      }
    }
    return whole;
  }

  private @Nullable String completed(String name, String next) {
    Matcher shared = SHARED_ENDING.matcher(next);
    if (!shared.matches() || isKnown(name)) {
      return null;
    }
    String area = shared.group(1);
    String ending = shared.group(2);
    if (Places.LEVEL_WORDS.contains(name) && Places.LEVEL_WORDS.contains(area)) {
      return name + ending;
    }
    var place = jurisdictions.byName(name);
    if (place == null || (!ending.contains("政府") && !ending.contains("管"))) {
      return null;
    }
    return name.equals(place.name())
        ? name + ending
        : name + area.charAt(area.length() - 1) + ending;
  }

  private boolean isKnown(String name) {
    if (listed.contains(name) || forms.has(name)) {
      return true;
    }
    String bare = name.startsWith("中共") ? name.substring(2) : name;
    if (isKnownAfterPlace(bare, 0)
        || forms.heads().stream()
            .anyMatch(head -> bare.startsWith(head) && isKnownAfterPlace(bare, head.length()))) {
      return true;
    }
    Jurisdictions.Found unlisted = jurisdictions.unlistedAt(bare, jurisdictions.national());
    return unlisted != null && isRest(bare, 0, unlisted.end());
  }

  private boolean isKnownAfterPlace(String name, int start) {
    Jurisdictions.Found found = jurisdictions.at(name, start, jurisdictions.national());
    if (found != null && isRest(name, start, found.end())) {
      return true;
    }
    return Places.LEVEL_WORDS.stream()
        .anyMatch(
            word -> name.startsWith(word, start) && isRest(name, start, start + word.length()));
  }

  private boolean isRest(String name, int start, int end) {
    String rest =
        start == 0 ? name.substring(end) : name.substring(0, start) + "{}" + name.substring(end);
    return forms.has(rest) || listed.contains(rest);
  }

  /** Where the run of characters ends that a name can be made of; brackets count in pairs. */
  private static int runEnd(CharSequence text, int start) {
    int depth = 0;
    int end = start;
    for (; end < text.length() && end - start < LONGEST; end++) {
      char c = text.charAt(end);
      if (c == '（' || c == '(') {
        depth++;
      } else if (c == '）' || c == ')') {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (!Character.isLetterOrDigit(c) && !(c == '、' && depth > 0) && c != '·') {
        break;
      }
    }
    return end;
  }
}
