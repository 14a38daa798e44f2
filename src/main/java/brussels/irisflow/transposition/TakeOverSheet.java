package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competence;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.legislation.BlockCause;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.PastStep;
import brussels.irisflow.legislation.StepKey;
import brussels.irisflow.legislation.StepState;
import brussels.irisflow.web.SheetReader;
import brussels.irisflow.web.SheetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * The workbook with which running dossiers are taken over: one row for each measure, or for each of its steps. Rows of the
 * same CELEX number are one dossier, rows of it with the same measure are one measure; what was said in an earlier row of the
 * same dossier or measure may be left out or said again, but not contradicted. The step {@code NOTIFICATION} holds what the
 * Commission was told.
 */
final class TakeOverSheet {

  private static final int MOST_ROWS = 5000;
  private static final int HELP_LINES = 7;
  private static final String DASH = " – ";
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d+)");
  static final String NOTIFICATION = "transposition.take-over.notification";

  private TakeOverSheet() {
  }

  /**
   * The dossiers that could be read, and what is wrong with the others, by cell. A dossier with a fault stands among the broken
   * ones, as far as it could be read. Cells are called as in the template; {@code layout} tells what they are called in this
   * workbook.
   */
  record Content(List<TakeOverFile> files, List<TakeOverFile> broken, List<TakeOverReport.Refused> faults, Layout layout) {
  }

  /**
   * Where the columns of the template stand in a workbook: people add columns of their own, and move some.
   *
   * @param places of the columns of the template, in their order, from 0; -1 for one that it may lack and lacks
   */
  record Layout(List<Integer> places) {

    private static final int NOWHERE = -1;

    /** Finds the columns by their heads; each that is missing is told by the cell in which it should stand. */
    static Layout of(SheetReader.Row head, Texts texts) {
      Faults faults = new Faults();
      List<Integer> places = new ArrayList<>();
      for (TakeOverColumn column : TakeOverColumn.all()) {
        Integer place = head.cells().keySet().stream()
            .filter(one -> column.isCalled(head.text(one), texts)).findFirst().orElse(null);
        if (place == null && !column.optional()) {
          faults.add(head.name(column.ordinal()), "transposition.sheet.head", Message.of(column.head()));
        }
        places.add(place == null ? NOWHERE : place);
      }
      faults.refuse();
      return new Layout(places);
    }

    /** The row as the template has it. */
    SheetReader.Row tidied(SheetReader.Row row) {
      Map<Integer, SheetReader.Cell> cells = new TreeMap<>();
      for (int column = 0; column < places.size(); column++) {
        SheetReader.Cell cell = row.cells().get(places.get(column));
        if (cell != null) {
          cells.put(column, new SheetReader.Cell(CellReference.convertNumToColString(column) + row.number(), cell.text(), cell.date()));
        }
      }
      return new SheetReader.Row(row.number(), cells);
    }

    /** What a cell of the template is called in the workbook; whatever is no cell stays as it is. */
    String cell(String template) {
      Matcher cell = CELL.matcher(template);
      if (!cell.matches()) {
        return template;
      }
      int column = CellReference.convertColStringToIndex(cell.group(1));
      return column < places.size() ? CellReference.convertNumToColString(places.get(column)) + cell.group(2) : template;
    }

    /** The same for a sentence that names a cell. */
    Message said(Message sentence) {
      return new Message(sentence.key(), sentence.arguments().stream()
          .map(argument -> argument instanceof CellName name ? cell(name.toString()) : argument).toList());
    }
  }

  /** The name of a cell in a sentence. */
  private record CellName(String name) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** The name of the cell in which a field stands. */
  static String cell(int row, String field) {
    return CellReference.convertNumToColString(TakeOverColumn.of(field).ordinal()) + row;
  }

  // Out

  /**
   * Writes an empty workbook to be filled in, in the reader's language: how to, the table, and what may be chosen in it. The
   * stream is left open.
   *
   * @param institutions what is offered for an institution, as {@link #institution} says it
   */
  static void template(Language language, Texts texts, List<String> institutions, OutputStream target) throws IOException {
    try (SheetWriter writer = new SheetWriter()) {
      List<TakeOverColumn> columns = TakeOverColumn.all();
      writer.sheet(texts.say(language, "transposition.take-over.help"), 30, 110);
      for (int line = 1; line <= HELP_LINES; line++) {
        writer.row(line, texts.say(language, "transposition.take-over.help." + line));
      }
      writer.row();
      writer.row(texts.say(language, "transposition.take-over.help.column"), texts.say(language, "transposition.take-over.help.holds"));
      for (TakeOverColumn column : columns) {
        writer.row(texts.say(language, column.head()), texts.say(language, column.head() + ".help"));
      }
      writer.sheet(texts.say(language, "transposition.take-over.sheet"),
          columns.stream().mapToInt(TakeOverColumn::width).toArray());
      writer.head(columns.stream().map(column -> texts.say(language, column.head())).toList());
      String lists = texts.say(language, "transposition.sheet.choices");
      offer(writer, TakeOverColumn.COMPETENCE, lists, texts.say(language, TakeOverColumn.COMPETENCE.head()),
          names(Competence.values(), language, texts));
      offer(writer, TakeOverColumn.LEAD, lists, texts.say(language, TakeOverColumn.LEAD.head()),
          institutions);
      offer(writer, TakeOverColumn.PLAN, lists, texts.say(language, TakeOverColumn.PLAN.head()),
          names(PlanState.values(), language, texts));
      offer(writer, TakeOverColumn.INSTITUTION, lists, texts.say(language, TakeOverColumn.INSTITUTION.head()),
          institutions);
      offer(writer, TakeOverColumn.INSTRUMENT, lists, texts.say(language, TakeOverColumn.INSTRUMENT.head()),
          names(Instrument.values(), language, texts));
      offer(writer, TakeOverColumn.STEP, lists, texts.say(language, TakeOverColumn.STEP.head()),
          Stream.concat(names(StepKey.values(), language, texts).stream(), Stream.of(texts.say(language, NOTIFICATION))).toList());
      offer(writer, TakeOverColumn.STATE, lists, texts.say(language, TakeOverColumn.STATE.head()),
          names(StepState.values(), language, texts));
      offer(writer, TakeOverColumn.CAUSE, lists, texts.say(language, TakeOverColumn.CAUSE.head()),
          names(BlockCause.values(), language, texts));
      offer(writer, TakeOverColumn.ENTITY, lists, texts.say(language, TakeOverColumn.ENTITY.head()),
          names(BelgianEntity.values(), language, texts));
      offer(writer, TakeOverColumn.COVERAGE, lists, texts.say(language, TakeOverColumn.COVERAGE.head()),
          names(Coverage.values(), language, texts));
      offer(writer, TakeOverColumn.OTHER_ENTITIES, lists, texts.say(language, TakeOverColumn.OTHER_ENTITIES.head()),
          names(BelgianEntity.values(), language, texts));
      writer.to(target);
    }
  }

  /** How an institution is offered, and may be given: {@code LB – Leefmilieu Brussel}. */
  static String institution(String code, String name) {
    return code + DASH + name;
  }

  /** The code of an institution that was chosen from what is offered; anything else as it is. */
  static String code(String given) {
    return given == null || !given.contains(DASH) ? given : given.substring(0, given.indexOf(DASH)).strip();
  }

  private static void offer(SheetWriter writer, TakeOverColumn column, String lists, String head, List<String> names) {
    writer.offer(column.ordinal(), MOST_ROWS, lists, head, names);
  }

  private static List<String> names(Enum<?>[] constants, Language language, Texts texts) {
    return Arrays.stream(constants)
        .map(constant -> texts.say(language, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())).toList();
  }

  // In

  /** Reads a workbook that was filled in. */
  static Content read(InputStream file, Texts texts) {
    List<SheetReader.Row> rows = SheetReader.read(file, MOST_ROWS + 1, head -> heads(head, texts));
    if (rows.isEmpty() || heads(rows.get(0), texts) == 0) {
      throw Refusal.field("A1", "transposition.take-over.no-table");
    }
    Layout layout = Layout.of(rows.get(0), texts);
    Faults stray = new Faults();
    Map<String, Dossier> dossiers = new LinkedHashMap<>();
    for (SheetReader.Row row : rows.subList(1, rows.size()).stream().map(layout::tidied).toList()) {
      String celex = Celex.tidy(row.text(TakeOverColumn.CELEX.ordinal()));
      if (row.cells().isEmpty()) {
        continue;
      } else if (celex.isEmpty()) {
        stray.add(row.name(TakeOverColumn.CELEX.ordinal()), "transposition.celex.missing");
      } else {
        dossiers.computeIfAbsent(celex, number -> new Dossier(number, row.number(), texts)).take(row);
      }
    }
    return content(dossiers.values().stream().toList(), stray, layout);
  }

  /** How many of the columns have their heads here. */
  private static int heads(SheetReader.Row head, Texts texts) {
    return (int) TakeOverColumn.all().stream().filter(column -> head.cells().values().stream()
        .anyMatch(cell -> column.isCalled(cell.text(), texts))).count();
  }

  private static Content content(List<Dossier> dossiers, Faults stray, Layout layout) {
    List<TakeOverFile> files = new ArrayList<>();
    List<TakeOverFile> broken = new ArrayList<>();
    List<TakeOverReport.Refused> faults = new ArrayList<>();
    stray.fields().forEach(fault -> faults.add(new TakeOverReport.Refused(null, fault.field(), fault.message())));
    for (Dossier dossier : dossiers) {
      TakeOverFile file = dossier.file();
      if (dossier.faults.none()) {
        files.add(file);
      } else {
        broken.add(file);
        dossier.faults.fields().stream().distinct()
            .forEach(fault -> faults.add(new TakeOverReport.Refused(dossier.celex, fault.field(), fault.message())));
      }
    }
    return new Content(files, broken, faults, layout);
  }

  /** What rows with the same subject say together: the first word counts, a later one may repeat it. */
  private static class Said {

    private final Map<TakeOverColumn, SheetLine> first = new LinkedHashMap<>();

    void take(SheetLine line, Faults faults, TakeOverColumn... columns) {
      for (TakeOverColumn column : columns) {
        String text = line.text(column.ordinal());
        SheetLine before = first.get(column);
        if (text != null && before == null) {
          first.put(column, line);
        } else if (text != null && !text.equalsIgnoreCase(before.text(column.ordinal()))) {
          faults.add(line.name(column.ordinal()), "transposition.take-over.contradiction", text, before.text(column.ordinal()),
              new CellName(before.name(column.ordinal())));
        }
      }
    }

    String text(TakeOverColumn column) {
      return first.containsKey(column) ? first.get(column).text(column.ordinal()) : null;
    }

    LocalDate date(TakeOverColumn column) {
      return first.containsKey(column) ? first.get(column).date(column.ordinal()) : null;
    }

    <E extends Enum<E>> E constant(TakeOverColumn column, Class<E> type) {
      return first.containsKey(column) ? first.get(column).constant(column.ordinal(), type) : null;
    }

    <E extends Enum<E>> List<E> constants(TakeOverColumn column, Class<E> type) {
      return first.containsKey(column) ? first.get(column).constants(column.ordinal(), type) : List.of();
    }
  }

  /** The rows of one directive. */
  private static class Dossier {

    private final String celex;
    private final int row;
    private final Texts texts;
    private final Faults faults = new Faults();
    private final Said said = new Said();
    private final Map<String, Act> acts = new LinkedHashMap<>();
    private final List<TakeOverFile.Move> moves = new ArrayList<>();

    Dossier(String celex, int row, Texts texts) {
      this.celex = celex;
      this.row = row;
      this.texts = texts;
      Celex.objection(celex).ifPresent(why -> faults.add(cell(row, "celex"), why.key(), why.arguments().toArray()));
    }

    void take(SheetReader.Row row) {
      SheetLine line = new SheetLine(row, faults, texts);
      said.take(line, faults, TakeOverColumn.COMPETENCE, TakeOverColumn.LEAD, TakeOverColumn.CONTRIBUTORS, TakeOverColumn.ETA,
          TakeOverColumn.PLAN, TakeOverColumn.OTHER_ENTITIES);
      String title = line.text(TakeOverColumn.MEASURE.ordinal());
      if (title != null) {
        acts.computeIfAbsent(title.toLowerCase(Locale.ROOT), key -> new Act(line.number(), title)).take(line, faults, texts);
      } else if (!line.blank(TakeOverColumn.INSTRUMENT.ordinal(), TakeOverColumn.ARTICLES.ordinal())
          || !line.blank(TakeOverColumn.STEP.ordinal(), TakeOverColumn.COVERAGE.ordinal())) {
        faults.add(line.name(TakeOverColumn.MEASURE.ordinal()), "transposition.take-over.which-measure");
      } else {
        move(line, line.date(TakeOverColumn.MOVED_FROM.ordinal()), line.date(TakeOverColumn.DEADLINE.ordinal()),
            line.text(TakeOverColumn.MOVE_REASON.ordinal())).ifPresent(moves::add);
      }
    }

    /** A deadline that was moved, with or without a measure that serves it. */
    private Optional<TakeOverFile.Move> move(SheetLine line, LocalDate from, LocalDate to, String reason) {
      if (from == null || to == null) {
        return Optional.empty();
      } else if (reason == null) {
        faults.add(cell(line.number(), "moveReason"), "transposition.take-over.why-moved");
      }
      return Optional.of(new TakeOverFile.Move(line.number(), from, to, reason));
    }

    TakeOverFile file() {
      List<TakeOverFile.Move> all = new ArrayList<>(moves);
      acts.values().forEach(act -> act.movedIn().ifPresent(line -> move(line, act.said.date(TakeOverColumn.MOVED_FROM),
          act.said.date(TakeOverColumn.DEADLINE), act.said.text(TakeOverColumn.MOVE_REASON)).ifPresent(all::add)));
      String contributors = said.text(TakeOverColumn.CONTRIBUTORS);
      return new TakeOverFile(row, celex, said.constant(TakeOverColumn.COMPETENCE, Competence.class), code(said.text(TakeOverColumn.LEAD)),
          contributors == null ? List.of() : Arrays.stream(contributors.split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList(),
          said.constants(TakeOverColumn.OTHER_ENTITIES, BelgianEntity.class), said.date(TakeOverColumn.ETA), said.constant(TakeOverColumn.PLAN, PlanState.class),
          all,
          acts.values().stream().map(Act::measure).toList());
    }
  }

  /** The rows of one measure. */
  private static class Act {

    private final int row;
    private final String title;
    private final Said said = new Said();
    private final Map<StepKey, TakeOverFile.TakenStep> steps = new LinkedHashMap<>();
    private TakeOverFile.TakenNotice notice;

    Act(int row, String title) {
      this.row = row;
      this.title = title;
    }

    void take(SheetLine line, Faults faults, Texts texts) {
      said.take(line, faults, TakeOverColumn.INSTRUMENT, TakeOverColumn.INSTITUTION, TakeOverColumn.ARTICLES, TakeOverColumn.DEADLINE,
          TakeOverColumn.MOVED_FROM, TakeOverColumn.MOVE_REASON);
      String step = line.text(TakeOverColumn.STEP.ordinal());
      if (step == null) {
        if (!line.blank(TakeOverColumn.STATE.ordinal(), TakeOverColumn.COVERAGE.ordinal())) {
          faults.add(line.name(TakeOverColumn.STEP.ordinal()), "transposition.take-over.which-step");
        }
      } else if (step.equalsIgnoreCase("NOTIFICATION") || SheetLine.meansOneOf(texts, step, NOTIFICATION)) {
        takeNotice(line, faults);
      } else {
        takeStep(line, faults);
      }
    }

    private void takeStep(SheetLine line, Faults faults) {
      StepKey key = line.constant(TakeOverColumn.STEP.ordinal(), StepKey.class);
      StepState state = line.constant(TakeOverColumn.STATE.ordinal(), StepState.class);
      BelgianEntity entity = line.constant(TakeOverColumn.ENTITY.ordinal(), BelgianEntity.class);
      boolean stateLeftOut = line.text(TakeOverColumn.STATE.ordinal()) == null;
      TakeOverFile.TakenStep taken = new TakeOverFile.TakenStep(line.number(), new PastStep(key,
          stateLeftOut ? StepState.DONE : state, line.date(TakeOverColumn.ON.ordinal()), line.text(TakeOverColumn.REFERENCE.ordinal()),
          line.text(TakeOverColumn.REASON.ordinal()), line.constant(TakeOverColumn.CAUSE.ordinal(), BlockCause.class),
          entity == null ? null : entity.name()));
      if (key != null && steps.putIfAbsent(key, taken) != null) {
        faults.add(line.name(TakeOverColumn.STEP.ordinal()), "transposition.take-over.step-twice", key, steps.get(key).row());
      }
    }

    private void takeNotice(SheetLine line, Faults faults) {
      if (notice != null) {
        faults.add(line.name(TakeOverColumn.STEP.ordinal()), "transposition.take-over.notification-twice", notice.row());
        return;
      }
      NoticeData data = new NoticeData(line.text(TakeOverColumn.ACT_TITLE.ordinal()), line.text(TakeOverColumn.ACT_TYPE.ordinal()),
          line.date(TakeOverColumn.ADOPTED.ordinal()), line.date(TakeOverColumn.PUBLISHED.ordinal()),
          line.text(TakeOverColumn.GAZETTE.ordinal()), line.constant(TakeOverColumn.COVERAGE.ordinal(), Coverage.class), null, null);
      notice = new TakeOverFile.TakenNotice(line.number(), data, line.date(TakeOverColumn.ON.ordinal()),
          line.text(TakeOverColumn.REFERENCE.ordinal()));
    }

    /** The line that says from which day its deadline was moved. */
    Optional<SheetLine> movedIn() {
      return Optional.ofNullable(said.first.get(TakeOverColumn.MOVED_FROM));
    }

    TakeOverFile.TakenMeasure measure() {
      return new TakeOverFile.TakenMeasure(row, new MeasureProposal(title, said.constant(TakeOverColumn.INSTRUMENT, Instrument.class),
          code(said.text(TakeOverColumn.INSTITUTION)), said.text(TakeOverColumn.ARTICLES), said.date(TakeOverColumn.DEADLINE)),
          List.copyOf(steps.values()), notice);
    }
  }
}
