package brussels.irisflow.transposition;

import brussels.irisflow.directory.Competence;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
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
  private static final int MOST_FAULTS = 200;
  private static final String NOTIFICATION = "transposition.take-over.notification";

  private TakeOverSheet() {
  }

  /** The dossiers that could be read, and what is wrong with the others, by cell. A dossier with a fault is left out. */
  record Content(List<TakeOverFile> files, List<Refusal.Field> faults) {
  }

  /** The name of the cell in which a field stands. */
  static String cell(int row, String field) {
    return CellReference.convertNumToColString(TakeOverColumn.of(field).ordinal()) + row;
  }

  // Out

  /** Writes an empty workbook to be filled in, in the reader's language; the stream is left open. */
  static void template(Language language, Texts texts, OutputStream target) throws IOException {
    try (SheetWriter writer = new SheetWriter()) {
      List<TakeOverColumn> columns = TakeOverColumn.all();
      writer.sheet(texts.say(language, "transposition.take-over.sheet"),
          columns.stream().mapToInt(TakeOverColumn::width).toArray());
      writer.head(columns.stream().map(column -> texts.say(language, column.head())).toList());
      String lists = texts.say(language, "transposition.sheet.choices");
      offer(writer, TakeOverColumn.COMPETENCE, lists, names(Competence.values(), language, texts));
      offer(writer, TakeOverColumn.INSTRUMENT, lists, names(Instrument.values(), language, texts));
      offer(writer, TakeOverColumn.STEP, lists,
          Stream.concat(names(StepKey.values(), language, texts).stream(), Stream.of(texts.say(language, NOTIFICATION))).toList());
      offer(writer, TakeOverColumn.STATE, lists, names(StepState.values(), language, texts));
      offer(writer, TakeOverColumn.CAUSE, lists, names(BlockCause.values(), language, texts));
      offer(writer, TakeOverColumn.COVERAGE, lists, names(Coverage.values(), language, texts));
      writer.sheet(texts.say(language, "transposition.take-over.help"), 30, 100);
      for (TakeOverColumn column : columns) {
        writer.row(texts.say(language, column.head()), texts.say(language, column.head() + ".help"));
      }
      writer.to(target);
    }
  }

  private static void offer(SheetWriter writer, TakeOverColumn column, String lists, List<String> names) {
    writer.offer(column.ordinal(), MOST_ROWS, lists, names);
  }

  private static List<String> names(Enum<?>[] constants, Language language, Texts texts) {
    return Arrays.stream(constants)
        .map(constant -> texts.say(language, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())).toList();
  }

  // In

  /** Reads a workbook that was filled in. */
  static Content read(InputStream file, Texts texts) {
    List<SheetReader.Row> rows = SheetReader.read(file, MOST_ROWS + 1);
    SheetLine.checkHead(rows, TakeOverColumn.all().stream().map(TakeOverColumn::head).toList(), texts, new Faults());
    Faults stray = new Faults();
    Map<String, Dossier> dossiers = new LinkedHashMap<>();
    for (SheetReader.Row row : rows.subList(1, rows.size())) {
      String celex = Celex.tidy(row.text(TakeOverColumn.CELEX.ordinal()));
      if (celex.isEmpty()) {
        stray.add(row.name(TakeOverColumn.CELEX.ordinal()), "transposition.celex.missing");
      } else {
        dossiers.computeIfAbsent(celex, number -> new Dossier(number, row.number(), texts)).take(row);
      }
    }
    return content(dossiers.values().stream().toList(), stray);
  }

  private static Content content(List<Dossier> dossiers, Faults stray) {
    List<TakeOverFile> files = new ArrayList<>();
    List<Refusal.Field> faults = new ArrayList<>(stray.fields());
    for (Dossier dossier : dossiers) {
      TakeOverFile file = dossier.file();
      if (dossier.faults.none()) {
        files.add(file);
      } else {
        dossier.faults.fields().stream().distinct().forEach(faults::add);
      }
    }
    return new Content(files, faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
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
              before.name(column.ordinal()));
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

    int row(TakeOverColumn column, int otherwise) {
      return first.containsKey(column) ? first.get(column).number() : otherwise;
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

    Dossier(String celex, int row, Texts texts) {
      this.celex = celex;
      this.row = row;
      this.texts = texts;
      Celex.objection(celex).ifPresent(why -> faults.add(cell(row, "celex"), why.key(), why.arguments().toArray()));
    }

    void take(SheetReader.Row row) {
      SheetLine line = new SheetLine(row, faults, texts);
      said.take(line, faults, TakeOverColumn.COMPETENCE, TakeOverColumn.LEAD, TakeOverColumn.CONTRIBUTORS, TakeOverColumn.ETA);
      String title = line.text(TakeOverColumn.MEASURE.ordinal());
      if (title != null) {
        acts.computeIfAbsent(title.toLowerCase(Locale.ROOT), key -> new Act(line.number(), title)).take(line, faults, texts);
      } else if (!line.blank(TakeOverColumn.INSTRUMENT.ordinal(), TakeOverColumn.COVERAGE.ordinal())) {
        faults.add(line.name(TakeOverColumn.MEASURE.ordinal()), "transposition.take-over.which-measure");
      }
    }

    TakeOverFile file() {
      String contributors = said.text(TakeOverColumn.CONTRIBUTORS);
      return new TakeOverFile(row, celex, said.constant(TakeOverColumn.COMPETENCE, Competence.class), said.text(TakeOverColumn.LEAD),
          contributors == null ? List.of() : Arrays.stream(contributors.split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList(),
          said.date(TakeOverColumn.ETA), acts.values().stream().flatMap(act -> act.moves(faults).stream()).distinct().toList(),
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
      boolean stateLeftOut = line.text(TakeOverColumn.STATE.ordinal()) == null;
      TakeOverFile.TakenStep taken = new TakeOverFile.TakenStep(line.number(), new PastStep(key,
          stateLeftOut ? StepState.DONE : state, line.date(TakeOverColumn.ON.ordinal()), line.text(TakeOverColumn.REFERENCE.ordinal()),
          line.text(TakeOverColumn.REASON.ordinal()), line.constant(TakeOverColumn.CAUSE.ordinal(), BlockCause.class),
          line.text(TakeOverColumn.ENTITY.ordinal())));
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

    List<TakeOverFile.Move> moves(Faults faults) {
      LocalDate from = said.date(TakeOverColumn.MOVED_FROM);
      LocalDate to = said.date(TakeOverColumn.DEADLINE);
      int at = said.row(TakeOverColumn.MOVED_FROM, row);
      if (from == null || to == null) {
        return List.of();
      } else if (said.text(TakeOverColumn.MOVE_REASON) == null) {
        faults.add(cell(at, "moveReason"), "transposition.take-over.why-moved");
      }
      return List.of(new TakeOverFile.Move(at, from, to, said.text(TakeOverColumn.MOVE_REASON)));
    }

    TakeOverFile.TakenMeasure measure() {
      return new TakeOverFile.TakenMeasure(row, new MeasureProposal(title, said.constant(TakeOverColumn.INSTRUMENT, Instrument.class),
          said.text(TakeOverColumn.INSTITUTION), said.text(TakeOverColumn.ARTICLES), said.date(TakeOverColumn.DEADLINE)),
          List.copyOf(steps.values()), notice);
    }
  }
}
