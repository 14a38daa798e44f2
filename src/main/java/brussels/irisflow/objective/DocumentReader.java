package brussels.irisflow.objective;

import brussels.irisflow.language.Folding;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.objective.ObjectiveDraft.Point;
import brussels.irisflow.objective.ObjectiveDraft.TargetDraft;
import brussels.irisflow.objective.ObjectiveDraft.TermDraft;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an objectives document line by line: a label opens a place in the tree, the lines after it fill that place as long as
 * they go on with it, and a line that fits nowhere is told. The shape of the tree and the reading rules are those of the
 * preview's JSON, see {@link PreviewApi}.
 */
final class DocumentReader {

  /** Where the next line without a label goes. */
  private enum Place {
    NOWHERE, HEADER, SECTION, TITLE, CONTEXT, SUB_OBJECTIVES, POINT, POINTS, TARGET, TARGETS, TERM
  }

  /** Over how many lines a narrow column may break a label. */
  private static final int LABEL_LINES = 6;
  /** The second line of a title, which names the function, is shorter than this. */
  private static final int SUBTITLE = 120;
  private static final Pattern HEADING = Pattern.compile("^(\\d{1,2}|[IVX]{1,4})\\s*[.):°–-]+\\s*(?=\\p{Lu})");
  private static final Pattern ENUMERATED = Pattern.compile("^((?:\\d{1,2}\\.)+\\d{1,2}[.)]?|\\d{1,2}[.)°]|[ivx]{1,4}[.)]|"
      + "[a-z][.)])\\s+(?=[\\p{L}\\d])");
  private static final Pattern NUMBERED = Pattern.compile("^((?:\\d{1,3}\\.)+\\d{1,3})\\.?\\s*[:)–-]?\\s+(?=\\p{L})");
  private static final Pattern NOTE = Pattern.compile("^\\d{1,2}[.)]?\\s+\\p{Lu}\\p{Ll}");
  private static final Pattern NUMBERED_LABEL = Pattern.compile("^(\\d{1,2}|[IVX]{1,4})\\s*[:.–-]\\s*");
  /** Between the items of a list within a sentence. */
  private static final Pattern INLINE = Pattern.compile("(?<=[;,.])\\s*[-–•]\\s+");
  /** A word or two between the label of sub-objectives and its colon. */
  private static final Pattern QUALIFIED = Pattern.compile("\\p{Ll}{3,15}(?:\\s\\p{Ll}{2,15})?\\s?:");
  /** Nothing but the bullet or number of what follows. */
  private static final Pattern ENUMERATOR = Pattern.compile("\\s*(?:[a-zA-Z]|\\d{1,2}(?:\\.\\d{1,2})*|[ivx]{1,4})[.)°]?\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[-–—;,|]?\\s*$");
  /** A label that is none of ours. */
  private static final Pattern OTHER_LABEL = Pattern.compile("^\\p{Lu}[\\p{L}'’ ]{2,40}\\s?:(?:\\s.*)?$");
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final Pattern GRADED = Pattern.compile("\\b(?:A\\s?|a)[3-7]");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
  /** Words that an address follows in a sentence. */
  private static final Pattern CALLS = Pattern.compile(".*\\b(?:zie|via|op|adres|website|webpagina|voir|sur|adresse|site|page|cf\\.?)\\s*:?\\s*$");
  private static final Pattern CONTRIBUTION = Pattern.compile(
      "^(?:bijdragen?\\s+(?:aan|tot)|contributions?\\s+a(?:ux)?)\\b.{0,60}\\b(?:transversale\\b.{0,30}doelstellingen|"
          + "objectifs\\b.{0,30}transvers).*");
  /** A target or a term that begins in the middle of a line. */
  private static final Pattern WITHIN = Pattern.compile("(?<=[.;,!?)\\s])(?:[(\\[]\\s*(?=(?i:termijn|délai|échéance)\\s*:)|(?<=[;,.–-]\\s)(?=(?i:termijn|délai|échéance|timing|deadline)\\s*:)|"
      + "[(\\[]?\\s*(?=(?:Te\\s+(?:behalen|bereiken)\\s+(?:target|streefwaarde)s?|Termijn(?:en)?"
      + "|Timing|Deadline|D[ée]lais?|[ÉE]ch[ée]ances?|Cibles?\\s+à\\s+atteindre|Valeurs?\\s+cibles?)(?:\\s+[\\d.]+)?\\s*:))");

  private final Healing healing;
  private final List<Line> lines;
  private final List<ReadingWarning> warnings = new ArrayList<>();
  private final List<ObjectiveDraft> objectives = new ArrayList<>();
  /** The first objective of each kind and number: that of the summary, where there is one. */
  private final Map<String, ObjectiveDraft> summary = new HashMap<>();
  private final Map<Label, Passage> header = new EnumMap<>(Label.class);
  private final List<Passage> headers = new ArrayList<>();
  private final Map<Language, Integer> languages = new EnumMap<>(Language.class);
  /** The lines where an objective began with a number alone. */
  private final Set<Integer> bareHeads = new HashSet<>();
  private final boolean explicit;
  private Place place = Place.NOWHERE;
  private Label section;
  private boolean sectionOpen;
  /** The level of the headings of the section and of the objectives under it; 0 where the file does not tell. */
  private int sectionHeading;
  private int objectiveHeading;
  private Passage passage = new Passage();
  private ObjectiveDraft objective;
  private boolean listed;
  /** Whether what is listed are targets under one label for all of them. */
  private boolean several;

  private DocumentReader(Healing healing) {
    this.healing = healing;
    this.lines = split(healing.lines());
    this.explicit = lines.stream().map(line -> line.text().isEmpty() ? null : Signposts.find(List.of(line.text())))
        .anyMatch(post -> post != null && post.label().ofObjective() && post.number() != null);
  }

  /**
   * Reads a file.
   *
   * @param language of the document, null to find out
   * @throws Refusal as {@link DocumentText#lines}, and 400 when it is no objectives document
   */
  static ObjectivesDocument read(byte[] content, Language language) {
    return read(DocumentText.lines(content), language);
  }

  static ObjectivesDocument read(List<SourceLine> source, Language language) {
    return new DocumentReader(Healing.of(source)).read(language);
  }

  private ObjectivesDocument read(Language asked) {
    for (int i = 0; i < lines.size(); i++) {
      Signpost post = post(i);
      if (post != null) {
        languages.merge(post.language(), 1, Integer::sum);
        open(post, lines.get(i), lines.get(i + post.lines() - 1));
        i += post.lines() - 1 + number(post, i + post.lines());
      } else if (!lines.get(i).text().isEmpty()) {
        place(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
      }
    }
    healing.asides().forEach(aside -> warnings.add(ReadingWarning.of(ReadingWarning.Code.UNPLACED_LINE, aside.number(), aside.text())));
    long points = objectives.stream().mapToLong(one -> one.points.size()).sum();
    long targets = objectives.stream().flatMap(one -> one.points.stream()).mapToLong(point -> point.targets.size()).sum();
    boolean headed = objectives.stream().anyMatch(one -> one.headed);
    if (points == 0 || targets == 0 || !headed && (points < 2 || targets < 2)) {
      throw Refusal.field("file", "objective.file.no-objectives");
    }
    Language language = asked != null ? asked
        : languages.getOrDefault(Language.FR, 0) > languages.getOrDefault(Language.NL, 0) ? Language.FR : Language.NL;
    return new DocumentTree(healing, warnings).grow(header, objectives, lines, language);
  }

  private static List<Line> split(List<Line> lines) {
    List<Line> split = new ArrayList<>();
    for (Line line : lines) {
      Matcher within = WITHIN.matcher(line.text());
      int from = 0;
      boolean bracket = false;
      while (within.find()) {
        if (within.start() > from && !ENUMERATOR.matcher(line.text().substring(from, within.start())).matches()) {
          String before = SEPARATOR.matcher(line.text().substring(from, within.start())).replaceFirst("");
          split.add(from == 0 ? line.saying(before) : part(line.saying(before), 0, before.length(), bracket));
          from = within.end();
          bracket = within.group().contains("(");
        }
      }
      split.add(from == 0 ? line : part(line, from, line.text().length(), bracket));
    }
    return split;
  }

  private static Line part(Line line, int from, int until, boolean bracket) {
    String text = line.text().substring(from, until).strip();
    text = bracket ? text.replaceFirst("[)\\]]\\s*\\.?$", "") : text;
    return new Line(line.number(), text, (char) 0, false, line.full(), line.paragraph(), 0);
  }

  // Labels

  private Signpost post(int index) {
    Line line = lines.get(index);
    if (line.text().isEmpty()) {
      return null;
    }
    List<String> texts = new ArrayList<>(List.of(line.text()));
    for (int i = index + 1; i < lines.size() && i < index + LABEL_LINES && !lines.get(i).isItem(); i++) {
      texts.add(lines.get(i).text());
    }
    Signpost post = contribution(texts);
    post = post == null ? Signposts.find(texts) : post;
    if (post == null) {
      Signpost numbered = numbered(line);
      return numbered == null && isObjectiveHeading(line) ? objective(null, line.text(), Language.NL) : numbered;
    }
    boolean small = Character.isLowerCase(line.text().charAt(0));
    boolean midSentence = passage.isOpen() || !passage.isEnded() && !line.apart() && post.rest().isEmpty() && !line.text().endsWith(":");
    if (small && !line.isItem() && !passage.isEmpty() && midSentence && !passage.leadsIn()) {
      return null;
    }
    return accepted(post, line, small);
  }

  private static Signpost contribution(List<String> texts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      text.append(i == 0 ? "" : " ").append(texts.get(i));
      String folded = Folding.folded(text.toString());
      if (CONTRIBUTION.matcher(folded).matches() && !texts.get(i).strip().endsWith(".")) {
        return new Signpost(Label.TRANSVERSAL_SECTION, folded.startsWith("b") ? Language.NL : Language.FR, null, "", i + 1, true, false,
            false);
      }
    }
    return null;
  }

  private Signpost accepted(Signpost post, Line line, boolean small) {
    boolean capital = !small && !post.rest().isEmpty() && Character.isUpperCase(post.rest().charAt(0));
    return switch (post.label()) {
      case TITLE -> objective == null && (!small || header.isEmpty() && line.apart()) && !line.text().endsWith(".") ? post : null;
      case PERIOD -> objective == null && (post.marked() || post.rest().matches("(?i)(?:van|du|de)?\\s*\\d.*")) ? post : null;
      case GRADE -> objective == null && (post.marked() && post.rest().isEmpty() || GRADED.matcher(post.rest()).find()
          && (post.marked() || post.rest().length() < 8)) ? post : null;
      case FUNCTION, INSTITUTION -> objective == null && (post.marked() || capital) ? post : null;
      case AUTHORITY -> objective == null && (post.marked() || !post.single()) ? post : null;
      case STRATEGIC_SECTION, TRANSVERSAL_SECTION -> section(post, line, small);
      case STRATEGIC, TRANSVERSAL -> post.marked() && (post.number() != null || !small) || capital
          || post.abbreviation() && line.apart() && !line.text().endsWith(".") ? post : null;
      case CONTEXT -> objective != null && post.marked() && objective.bare() ? post : null;
      case SUB_OBJECTIVES -> subObjectives(post);
      case POINT, POINTS -> post.marked() || post.number() != null && (capital || post.number().contains(".")) || capital ? post : null;
      case TARGET, TARGETS -> objective != null || section != null ? target(post, small) : null;
      case TERM, TERMS -> inTarget() && (post.marked() || (!small || line.isItem()) && TermReader.understands(post.rest())) ? post : null;
    };
  }

  private boolean inTarget() {
    return objective != null && objective.lastPoint() != null;
  }

  private Signpost section(Signpost post, Line line, boolean small) {
    String rest = Folding.folded(post.rest());
    boolean heading = rest.isEmpty() || post.marked() && rest.length() < 60
        || rest.matches("(?:voor|van|te|en|eigen|pour|du|de|des|et|propres?|a|lies?|\\(|[-–]).*");
    if (small && !line.apart() || !heading || line.text().endsWith(".") || line.text().endsWith(",")) {
      return null;
    } else if (rest.matches("(?:en|et)\\b.*(?:transvers|strategi).*")) {
      return objective == null ? post.as(Label.TITLE) : null;
    }
    return post;
  }

  private Signpost subObjectives(Signpost post) {
    Matcher number = NUMBERED_LABEL.matcher(post.rest());
    if (number.find() && !explicit && section != null) {
      return new Signpost(section.kind() == ObjectiveKind.STRATEGIC ? Label.STRATEGIC : Label.TRANSVERSAL, post.language(), number.group(1),
          post.rest().substring(number.end()), post.lines(), true, false, false);
    }
    boolean open = objective != null && objective.points.isEmpty();
    return !open ? null : post.marked() ? post : QUALIFIED.matcher(post.rest()).matches() ? post.bare() : null;
  }

  private static Signpost target(Signpost post, boolean small) {
    return post.marked() || post.number() != null || !small && !post.single() ? post : null;
  }

  /** Numbers that say without a label what begins: an objective in a section, a measuring point, a target. */
  private Signpost numbered(Line line) {
    Matcher heading = HEADING.matcher(line.text());
    boolean headed = section != null && heading.find() && (sectionOpen ? line.apart() || place == Place.SECTION || place == Place.TITLE
        : line.apart() && inTarget() && follows(objective, heading.group(1), place == Place.TERM));
    if (headed) {
      bareHeads.add(line.number());
      return objective(heading.group(1), line.text().substring(heading.end()), Language.NL);
    }
    Matcher number = NUMBERED.matcher(line.text());
    if (!inTarget() || !number.find()) {
      return null;
    }
    Point point = objective.lastPoint();
    String rest = line.text().substring(number.end());
    if (point.number != null && number.group(1).startsWith(point.number + ".")) {
      return new Signpost(Label.TARGET, Language.NL, number.group(1), rest, 1, true, false, false);
    } else if (place == Place.TERM && objective.number != null && number.group(1).matches(Pattern.quote(objective.number) + "\\.\\d+")) {
      return new Signpost(Label.POINT, Language.NL, number.group(1), rest, 1, true, false, false);
    }
    return null;
  }

  private Signpost objective(String number, String title, Language language) {
    return new Signpost(section.kind() == ObjectiveKind.STRATEGIC ? Label.STRATEGIC : Label.TRANSVERSAL, language, number, title, 1, true,
        false, false);
  }

  /** A heading of the word processor under that of a section, in a document that does not label its objectives. */
  private boolean isObjectiveHeading(Line line) {
    if (line.heading() == 0 || explicit || section == null || sectionHeading == 0 || line.heading() <= sectionHeading) {
      return false;
    }
    objectiveHeading = sectionOpen && objectiveHeading == 0 ? line.heading() : objectiveHeading;
    return line.heading() == objectiveHeading;
  }

  /** Whether a number is the next one: after the measuring points of an objective that had nothing but a number begins another. */
  private boolean follows(ObjectiveDraft before, String next, boolean afterTerm) {
    if (before.number == null || !bareHeads.contains(before.line)) {
      return false;
    }
    boolean roman = ROMAN.contains(before.number) && ROMAN.indexOf(next) == ROMAN.indexOf(before.number) + 1;
    return roman || afterTerm && next.matches("\\d+") && before.number.matches("\\d+")
        && Integer.parseInt(next) == Integer.parseInt(before.number) + 1;
  }

  /** A number on a line of its own right after a label without one; answers how many lines it takes. */
  private int number(Signpost post, int next) {
    boolean waits = post.rest().isEmpty() && post.number() == null && post.label().numbered() && next < lines.size();
    if (!waits || !lines.get(next).text().matches("(?:n[r°o]?\\.?\\s*)?\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s*:?")) {
      return 0;
    }
    String number = lines.get(next).text().replaceAll("^\\D+|[.:\\s]+$", "");
    if (post.label().ofObjective()) {
      ObjectiveDraft numbered = new ObjectiveDraft(objective.kind, number, objective.line, true);
      objectives.set(objectives.size() - 1, numbered);
      begin(numbered);
    } else if (post.label() == Label.POINT) {
      Point numbered = new Point(number);
      objective.points.set(objective.points.size() - 1, numbered);
      to(Place.POINT, numbered.title);
    } else if (post.label() == Label.TARGET) {
      Point point = objective.lastPoint();
      TargetDraft numbered = new TargetDraft(number, lines.get(next - 1));
      point.targets.set(point.targets.size() - 1, numbered);
      to(Place.TARGET, numbered.text);
    } else {
      return 0;
    }
    return 1;
  }

  private void to(Place next, Passage filled) {
    place = next;
    passage = filled;
  }

  private void begin(ObjectiveDraft begun) {
    objective = begun;
    summary.putIfAbsent(begun.kind + " " + begun.number, begun);
    to(Place.TITLE, begun.title);
  }

  private void open(Signpost post, Line line, Line last) {
    Line rest = last.saying(post.rest());
    listed = false;
    several &= post.label() == Label.TERM || post.label() == Label.TERMS;
    sectionOpen &= post.label().ofObjective();
    switch (post.label()) {
      case TITLE, FUNCTION, GRADE, INSTITUTION, PERIOD, AUTHORITY -> header(post.label());
      case STRATEGIC_SECTION, TRANSVERSAL_SECTION -> {
        section = post.label();
        sectionHeading = line.heading();
        objectiveHeading = 0;
        sectionOpen = true;
        to(Place.SECTION, new Passage());
        passage.add(line);
        if (!post.rest().isEmpty()) {
          headerless(post.rest(), rest);
        }
        return;
      }
      case STRATEGIC, TRANSVERSAL -> {
        objectives.add(new ObjectiveDraft(post.label().kind(), post.number(), line.number(), true));
        begin(objectives.get(objectives.size() - 1));
      }
      case CONTEXT -> newContext(false);
      case SUB_OBJECTIVES -> {
        to(Place.SUB_OBJECTIVES, new Passage());
        String[] inline = INLINE.split(post.rest());
        for (int i = 0; i < inline.length && !post.rest().isEmpty(); i++) {
          newSubObjective();
          rest = last.saying(inline[i]);
          if (i + 1 < inline.length) {
            passage.add(rest);
          }
        }
      }
      case POINTS -> {
        if (post.rest().isEmpty() && post.number() == null) {
          needObjective(line);
          to(Place.POINTS, new Passage());
        } else {
          newPoint(post.number(), line);
        }
      }
      case POINT -> newPoint(post.number(), line);
      case TARGETS -> {
        needPoint(line);
        if (post.rest().isEmpty() && post.number() == null) {
          to(Place.TARGETS, new Passage());
          several = true;
        } else {
          newTarget(post.number(), line);
        }
      }
      case TARGET -> {
        needPoint(line);
        newTarget(post.number(), line);
        listed = post.rest().isEmpty();
      }
      case TERM, TERMS -> newTerm(line);
    }
    passage.add(rest);
  }

  /** The words behind a section's heading tell nothing new; the heading of the summary repeats the title. */
  private void headerless(String words, Line line) {
    passage.add(line.saying(words));
  }

  private void header(Label label) {
    Passage begun = header.get(label);
    if (begun == null || label == Label.TITLE && begun.isEmpty()) {
      begun = new Passage();
      header.put(label, begun);
      headers.add(begun);
    } else {
      begun = new Passage();
    }
    to(Place.HEADER, begun);
  }

  private void newContext(boolean item) {
    Passage begun = new Passage();
    objective.context.add(begun);
    objective.contextItems.add(item);
    to(Place.CONTEXT, begun);
  }

  private void newSubObjective() {
    Passage begun = new Passage();
    objective.subObjectives.add(begun);
    to(Place.SUB_OBJECTIVES, begun);
  }

  private void needObjective(Line line) {
    if (objective == null) {
      ObjectiveKind kind = section == null ? ObjectiveKind.STRATEGIC : section.kind();
      objectives.add(new ObjectiveDraft(kind, null, line.number(), false));
      objective = objectives.get(objectives.size() - 1);
      warnings.add(ReadingWarning.of(ReadingWarning.Code.HEADING_MISSING, line.number(), line.text()));
    }
  }

  private void newPoint(String number, Line line) {
    needObjective(line);
    Point point = new Point(number);
    objective.points.add(point);
    to(Place.POINT, point.title);
  }

  private void needPoint(Line line) {
    needObjective(line);
    if (objective.lastPoint() == null) {
      objective.points.add(new Point(null));
      warnings.add(ReadingWarning.of(ReadingWarning.Code.HEADING_MISSING, line.number(), line.text()));
    }
  }

  /** A label with nothing behind it announced the target that begins now. */
  private void newTarget(String number, Line line) {
    TargetDraft target = new TargetDraft(number, line);
    TargetDraft announced = objective.lastPoint().last();
    if (announced != null && announced.isBlank()) {
      objective.lastPoint().targets.remove(announced);
    }
    objective.lastPoint().targets.add(target);
    to(Place.TARGET, target.text);
  }

  /** A term belongs to the target above it, and to those above that one in the same measuring point that have none. */
  private void newTerm(Line line) {
    Passage text = new Passage();
    List<TargetDraft> targets = objective.lastPoint().targets;
    int last = targets.size() - 1;
    // those without a term stand together at the end: each term is given to all of them
    for (int i = last; i >= 0 && (i == last || targets.get(i).terms.isEmpty()); i--) {
      targets.get(i).terms.add(new TermDraft(text, i < last));
    }
    to(targets.isEmpty() ? Place.NOWHERE : Place.TERM, targets.isEmpty() ? new Passage() : text);
    if (targets.isEmpty()) {
      unplaced(line);
    }
  }

  // Lines without a label

  private void place(Line line, Line next) {
    if (ADDRESS.matcher(line.text()).matches() && interrupts(line, next)) {
      unplaced(line);
      return;
    }
    switch (place) {
      case NOWHERE -> unplaced(line);
      case HEADER -> toHeader(line);
      case SECTION -> {
        if (passage.goesOn(line)) {
          passage.add(line);
        } else {
          toUnplaced(line);
        }
      }
      case TITLE -> toTitle(line);
      case CONTEXT -> toContext(line);
      case SUB_OBJECTIVES -> toSubObjectives(line);
      case POINT -> toPoint(line);
      case POINTS -> toPoints(line);
      case TARGET -> toTarget(line);
      case TARGETS -> toTargets(line);
      case TERM -> toTerm(line, next);
    }
  }

  /** An address that the page put into the middle of a sentence: the target of a link, a note at the foot. */
  private boolean interrupts(Line line, Line next) {
    boolean called = !passage.isEmpty() && CALLS.matcher(Folding.folded(passage.tail())).matches();
    boolean broken = next != null && line.text().matches(".*[-/=?&_]") && Healing.ADDRESS_REST.matcher(next.text()).lookingAt();
    return !called && !broken && !passage.isEmpty() && line.apart() && !passage.isEnded() && !passage.leadsIn() && next != null && !next.isItem()
        && !next.text().isEmpty() && Character.isLowerCase(next.text().charAt(0)) && Signposts.find(List.of(next.text())) == null;
  }

  private void unplaced(Line line) {
    warnings.add(ReadingWarning.of(ReadingWarning.Code.UNPLACED_LINE, line.number(), line.text()));
  }

  /** The line fits nowhere, nor does what goes on with it. */
  private void toUnplaced(Line line) {
    unplaced(line);
    to(place == Place.HEADER || place == Place.SECTION ? Place.NOWHERE : place, passage);
  }

  private void toHeader(Line line) {
    List<Passage> waiting = headers.stream().filter(one -> one.isEmpty() && one != header.get(Label.TITLE)).toList();
    boolean column = waiting.size() > (passage.isEmpty() ? 1 : 0) && passage != header.get(Label.TITLE);
    if (column && (passage.isEmpty() || !passage.goesOn(line) || begins(waiting.get(0), line))) {
      // the labels stand in one column, what they introduce in the other
      to(Place.HEADER, waiting.get(0));
      passage.add(line);
      return;
    }
    boolean other = OTHER_LABEL.matcher(line.text()).matches() && !passage.isOpen();
    boolean goesOn = passage.isEmpty() || !line.isItem() && !other && (passage.goesOn(line) || !line.apart());
    boolean ofTitle = passage == header.get(Label.TITLE) && !passage.isOpen() && Character.isUpperCase(line.text().charAt(0));
    if (ofTitle && (goesOn || !line.apart() || line.text().length() < SUBTITLE && HeaderFacts.isBare(passage.text(healing)))) {
      passage.addItem(line);
      return;
    } else if (goesOn) {
      passage.add(line);
      return;
    }
    unplaced(line);
  }

  private boolean begins(Passage waiting, Line line) {
    return waiting == header.get(Label.PERIOD) && HeaderFacts.hasYear(line.text());
  }

  private void toTitle(Line line) {
    if (passage.isEmpty() || passage.goesOn(line) && !known(passage.text(healing))) {
      passage.add(line);
    } else {
      newContext(line.isItem());
      passage.add(line);
    }
  }

  /** Whether the summary has these very words as the title of this objective: then it is complete. */
  private boolean known(String title) {
    ObjectiveDraft first = objective.number == null ? null : summary.get(objective.kind + " " + objective.number);
    return first != null && first != objective
        && Vocabulary.letters(String.valueOf(first.title.text(healing))).equals(Vocabulary.letters(title));
  }

  private void toContext(Line line) {
    sectionOpen = false;
    if (!passage.isEmpty() && !passage.goesOnApart(line)) {
      newContext(line.isItem());
    }
    passage.add(line);
  }

  private void toSubObjectives(Line line) {
    boolean items = !objective.subObjectives.isEmpty();
    Matcher enumerated = ENUMERATED.matcher(line.text());
    boolean listItem = line.isItem() || enumerated.find();
    if (listItem || !items || !(listed ? passage.goesOnApart(line) : passage.goesOn(line))) {
      if (!listItem && items && listed) {
        unplaced(line);
        return;
      }
      listed = items ? listed || line.isItem() : line.isItem();
      newSubObjective();
      Matcher again = ENUMERATED.matcher(line.text());
      passage.add(again.find() ? line.saying(line.text().substring(again.end())) : line);
    } else {
      passage.add(line);
    }
  }

  private void toPoint(Line line) {
    if (line.isItem() && !passage.isEmpty()) {
      if (passage.leadsIn()) {
        passage.addItem(line);
      } else {
        toTargets(line);
      }
    } else if (passage.goesOnApart(line) || !line.apart()) {
      passage.add(line);
    } else {
      unplaced(line);
    }
  }

  private void toPoints(Line line) {
    Matcher number = NUMBERED.matcher(line.text());
    if (line.isItem() || number.find()) {
      Matcher again = NUMBERED.matcher(line.text());
      boolean found = again.find();
      newPoint(found ? again.group(1) : null, line);
      passage.add(found ? line.saying(line.text().substring(again.end())) : line);
    } else {
      newPoint(null, line);
      passage.add(line);
    }
  }

  private void toTargets(Line line) {
    Matcher number = NUMBERED.matcher(line.text());
    boolean found = number.find();
    Matcher enumerated = ENUMERATED.matcher(line.text());
    int skipped = found ? number.end() : enumerated.find() ? enumerated.end() : 0;
    newTarget(found ? number.group(1) : null, line);
    passage.add(line.saying(line.text().substring(skipped)));
    listed = true;
  }

  private void toTarget(Line line) {
    TargetDraft target = objective.lastPoint().last();
    boolean enumerated = ENUMERATED.matcher(line.text()).find() || line.paragraph() && !passage.goesOn(line);
    if (listed && !passage.isEmpty() && !line.isItem() && enumerated) {
      toTargets(line);
    } else if (line.isItem()) {
      boolean another = listed || target.bullet != 0 && target.bullet == line.bullet();
      if (passage.isEmpty()) {
        passage.add(line);
      } else if (another && !passage.leadsIn() && !passage.hasItems()) {
        toTargets(line);
      } else {
        passage.addItem(line);
      }
    } else if (several && !passage.isEmpty() && passage.tail().endsWith(";")) {
      toTargets(line);
    } else if (passage.goesOnApart(line) || !line.apart()) {
      passage.add(line);
    } else if (listed && several) {
      toTargets(line);
    } else {
      unplaced(line);
    }
  }

  private void toTerm(Line line, Line next) {
    Signpost after = next == null || next.text().isEmpty() ? null : Signposts.find(List.of(next.text()));
    boolean hasTerm = after != null && (after.label() == Label.TERM || after.label() == Label.TERMS);
    boolean item = line.isItem() || several && ENUMERATED.matcher(line.text()).find();
    if (item && hasTerm && !passage.isEmpty() && !passage.leadsIn() && !TermReader.understands(line.text())) {
      toTargets(line);
    } else if (line.isItem()) {
      passage.addItem(line);
    } else if (passage.goesOn(line) && !isNote(line)) {
      passage.add(line);
    } else {
      unplaced(line);
    }
  }

  /** Whether a line is a note at the foot of the page rather than more of a term that is complete. */
  private boolean isNote(Line line) {
    return !passage.isEmpty() && !passage.isOpen() && NOTE.matcher(line.text()).find() && TermReader.understands(passage.text(healing));
  }
}
