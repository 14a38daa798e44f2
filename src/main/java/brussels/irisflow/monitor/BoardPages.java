package brussels.irisflow.monitor;

import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.language.Folding;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Csv;
import brussels.irisflow.web.Light;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import brussels.irisflow.web.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of deadlines: looked at by pages, printed, and taken along as CSV or XLSX. */
@Controller
class BoardPages {

  /** More than this nobody prints; a file has no such limit. */
  static final int MOST_PRINTED = 2000;

  private static final int[] WIDTHS = {12, 16, 80, 26, 30, 30, 26, 16};

  /** A line of the page. */
  record Line(UUID id, String dossier, Trilingual title, String kind, LocalDate due, Object status, Light light, Object institution,
      String legalBasis) {
  }

  /** How many of a light there are. */
  record Figure(Light light, long total) {
  }

  /** The names by which the reader knows kinds and institutions, each list in their order. */
  private record Names(Map<String, String> kinds, Map<String, Trilingual> institutions) {

    Object institution(String code) {
      return code == null ? null : institutions.containsKey(code) ? institutions.get(code) : code;
    }
  }

  private final Board board;
  private final Directory directory;
  private final CurrentPerson current;
  private final Texts texts;
  private final Clock clock;

  BoardPages(Board board, Directory directory, CurrentPerson current, Texts texts, Clock clock) {
    this.board = board;
    this.directory = directory;
    this.current = current;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/board")
  String show(@RequestParam Map<String, String> query, Model model) {
    BoardFilter filter = BoardFilter.read(query);
    boolean print = "true".equals(query.get("print"));
    Paging asked = Paging.read(query.get("page"), query.get("size"), query.get("sort"), Board.SORTS);
    Paging paging = print ? new Paging(0, MOST_PRINTED, asked.sort()) : asked;
    Names names = names();
    Board.Found found = board.find(filter, paging, order(names, filter));
    model.addAttribute("deadlines", new Listing<>(found.rows().items().stream().map(row -> line(row, names)).toList(), paging.page(),
        paging.size(), found.rows().total()));
    model.addAttribute("lights", Arrays.stream(Light.values()).map(light -> new Figure(light, found.lights().get(light))).toList());
    model.addAttribute("kinds", names.kinds().entrySet().stream().map(kind -> new Option(kind.getKey(), kind.getValue())).toList());
    model.addAttribute("institutions", names.institutions().entrySet().stream()
        .map(institution -> new Option(institution.getKey(), institution.getValue())).toList());
    model.addAttribute("statuses", Arrays.stream(BoardStatus.values()).filter(status -> status != BoardStatus.RUNNING)
        .map(Option::of).toList());
    model.addAttribute("print", print);
    model.addAttribute("printed", clock.instant());
    return "board";
  }

  @GetMapping("/board.csv")
  void csv(@RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
    BoardFilter filter = BoardFilter.read(query);
    Paging paging = Paging.read(null, null, query.get("sort"), Board.SORTS);
    Names names = names();
    attach(response, "csv", "text/csv;charset=UTF-8");
    try (Writer file = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      // by this mark spreadsheets know that the letters are UTF-8
      file.write('\uFEFF');
      file.write(Csv.line(head().toArray()));
      board.each(filter, paging, order(names, filter), row -> write(file, Csv.line(cells(row, names))));
    }
  }

  @GetMapping("/board.xlsx")
  void xlsx(@RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
    BoardFilter filter = BoardFilter.read(query);
    Paging paging = Paging.read(null, null, query.get("sort"), Board.SORTS);
    Names names = names();
    try (SheetWriter file = new SheetWriter()) {
      file.sheet(say("pages.board.title"), WIDTHS).head(head());
      board.each(filter, paging, order(names, filter), row -> file.row(cells(row, names)));
      attach(response, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      file.to(response.getOutputStream());
    }
  }

  private void attach(HttpServletResponse response, String ending, String type) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(say("monitor.board.file", LocalDate.now(clock).toString()) + "." + ending, StandardCharsets.UTF_8).build().toString());
  }

  private List<String> head() {
    return Stream.of("pages.word.due", "pages.word.reference", "pages.word.title", "pages.word.kind", "pages.word.legal-basis",
        "pages.word.institution", "pages.word.status", "monitor.board.light").map(this::say).toList();
  }

  private Object[] cells(Board.Row row, Names names) {
    Language language = current.language();
    Object institution = names.institution(row.institution());
    return new Object[] {row.due(), row.dossier(), row.title().in(language), kind(row.kind(), names), row.legalBasis(),
        institution == null ? null : texts.word(language, institution), texts.word(language, status(row)),
        say("pages.light." + row.light().name().toLowerCase(java.util.Locale.ROOT))};
  }

  private static void write(Writer file, String line) {
    try {
      file.write(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Line line(Board.Row row, Names names) {
    return new Line(row.id(), row.dossier(), row.title(), kind(row.kind(), names), row.due(), status(row), row.light(),
        names.institution(row.institution()), row.legalBasis());
  }

  private static String kind(String kind, Names names) {
    return names.kinds().getOrDefault(kind, kind);
  }

  private static Object status(Board.Row row) {
    return row.status() == DeadlineStatus.MISSED && row.metOn() != null ? Message.of("deadline.status.met-late", row.metOn())
        : row.status();
  }

  private Names names() {
    Language language = current.language();
    Map<String, String> kinds = new LinkedHashMap<>();
    board.kinds().stream().map(kind -> Map.entry(kind, texts.sayOr(language, kind, "deadline.kind." + kind)))
        .sorted(Comparator.comparing(kind -> Folding.folded(kind.getValue())))
        .forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
    Map<String, Trilingual> institutions = new LinkedHashMap<>();
    directory.institutions(language).forEach(institution -> institutions.put(institution.code(), institution.name()));
    return new Names(kinds, institutions);
  }

  private Board.Order order(Names names, BoardFilter filter) {
    String sought = filter.q() == null ? null : Folding.folded(filter.q());
    List<String> named = sought == null ? List.of() : names.institutions().entrySet().stream()
        .filter(institution -> Folding.folded(institution.getValue().in(current.language())).contains(sought)
            || Folding.folded(institution.getKey()).equals(sought))
        .map(Map.Entry::getKey).toList();
    return new Board.Order(current.language(), List.copyOf(names.kinds().keySet()), List.copyOf(names.institutions().keySet()), named);
  }

  private String say(String key, Object... arguments) {
    return texts.say(current.language(), key, arguments);
  }
}
