package brussels.irisflow.mandate;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.page.Option;
import brussels.irisflow.page.TimeAxis;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import brussels.irisflow.web.Csv;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import brussels.irisflow.web.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview of mandates on a time line, with the evaluations of the coming twelve months, and the same as files. */
@Controller
class MandateOverviewPages {

  private static final int[] WIDTHS = {16, 44, 8, 34, 34, 22, 14, 14, 34, 14, 14, 14, 10};

  /** A bar or a mark on the time line of one mandate. */
  record Mark(String at, Object label) {
  }

  /** A line of the overview. */
  record Line(MandateRoster.Row row, Object next, String from, String length, List<Mark> marks) {
  }

  /** An evaluation of the coming twelve months. */
  record Coming(LocalDate on, String reference, Object function, String holder, Object what) {
  }

  private final Mandates mandates;
  private final MandateRoster roster;
  private final MandateForms forms;
  private final CurrentPerson current;
  private final Texts texts;

  MandateOverviewPages(Mandates mandates, MandateRoster roster, MandateForms forms, CurrentPerson current, Texts texts) {
    this.mandates = mandates;
    this.roster = roster;
    this.forms = forms;
    this.current = current;
    this.texts = texts;
  }

  @GetMapping("/mandates")
  String list(@RequestParam Map<String, String> query, Model model) {
    Paging paging = Paging.read(query.get("page"), query.get("size"), query.get("sort"), MandateRoster.SORTS);
    List<MandateRoster.Row> rows = rows(query, paging);
    LocalDate today = mandates.today();
    TimeAxis axis = TimeAxis.around(today, rows.stream().flatMap(row -> Stream.of(row.start(), row.end())).toList());
    model.addAttribute("mandates", Listing.cut(rows.stream().map(row -> line(row, axis)).toList(), paging));
    model.addAttribute("axis", axis);
    model.addAttribute("coming", coming(rows, today));
    model.addAttribute("phases", Arrays.stream(MandatePhase.values()).map(Option::of).toList());
    model.addAttribute("institutions", forms.institutions(current.language()));
    model.addAttribute("evaluations", List.of(new Option("true", Message.of("mandate.page.evaluated"))));
    model.addAttribute("may", current.in(Groups.HR) ? Set.of("open") : Set.of());
    return "mandates";
  }

  private List<MandateRoster.Row> rows(Map<String, String> query, Paging paging) {
    roster.mustHaveOne();
    MandatePhase phase = query.getOrDefault("phase", "").isBlank() ? null : phase(query.get("phase"));
    return roster.find(new MandateRoster.Wanted(query.get("q"), phase, query.get("institution"),
        "true".equals(query.get("evaluated"))), paging.field(), paging.descending(), current.language());
  }

  private static MandatePhase phase(String name) {
    return Arrays.stream(MandatePhase.values()).filter(one -> one.name().equals(name)).findFirst()
        .orElseThrow(() -> Refusal.field("phase", "mandate.refusal.choice", name));
  }

  private static Line line(MandateRoster.Row row, TimeAxis axis) {
    List<Mark> marks = new ArrayList<>();
    mark(marks, axis, row.midTerm(), EvaluationKind.MID_TERM);
    mark(marks, axis, row.last(), EvaluationKind.FINAL);
    return new Line(row, row.nextKind() == null ? null : Message.of("deadline.kind." + row.nextKind()), axis.at(row.start()),
        axis.length(row.start(), row.end()), marks);
  }

  private static void mark(List<Mark> marks, TimeAxis axis, LocalDate day, EvaluationKind kind) {
    if (day != null) {
      marks.add(new Mark(axis.at(day), kind));
    }
  }

  private List<Coming> coming(List<MandateRoster.Row> rows, LocalDate today) {
    LocalDate until = today.plusYears(1);
    List<Coming> coming = new ArrayList<>();
    for (MandateRoster.Row row : rows) {
      add(coming, row, row.midTerm(), today, until, "MID_TERM_OPENS");
      add(coming, row, row.midTermBy(), today, until, "MID_TERM_DECIDED");
      add(coming, row, row.last(), today, until, "FINAL_OPENS");
      add(coming, row, row.lastBy(), today, until, "FINAL_DECIDED");
    }
    coming.sort(Comparator.comparing(Coming::on));
    return coming;
  }

  private static void add(List<Coming> coming, MandateRoster.Row row, LocalDate day, LocalDate from, LocalDate until, String kind) {
    if (day != null && !day.isBefore(from) && !day.isAfter(until)) {
      coming.add(new Coming(day, row.reference(), row.function(), row.holder(), Message.of("deadline.kind." + kind)));
    }
  }

  @GetMapping("/mandates.csv")
  void csv(@RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
    List<MandateRoster.Row> rows = rows(query, Paging.read(null, null, query.get("sort"), MandateRoster.SORTS));
    StringBuilder csv = new StringBuilder("\uFEFF").append(Csv.line(head().toArray()));
    rows.forEach(row -> csv.append(Csv.line(cells(row))));
    attach(response, "csv", "text/csv;charset=UTF-8");
    response.getOutputStream().write(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/mandates.xlsx")
  void xlsx(@RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
    List<MandateRoster.Row> rows = rows(query, Paging.read(null, null, query.get("sort"), MandateRoster.SORTS));
    try (SheetWriter file = new SheetWriter()) {
      file.sheet(say("mandate.page.title"), WIDTHS).head(head());
      rows.forEach(row -> file.row(cells(row)));
      attach(response, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      file.to(response.getOutputStream());
    }
  }

  private List<String> head() {
    return Stream.of("mandate.page.reference", "mandate.page.function", "mandate.fact.grade", "mandate.fact.institution",
        "mandate.fact.holder", "mandate.fact.phase", "mandate.fact.start", "mandate.fact.end", "mandate.page.next", "mandate.page.next-on",
        "mandate.page.mid-term", "mandate.page.final", "mandate.page.missed").map(this::say).toList();
  }

  private Object[] cells(MandateRoster.Row row) {
    return new Object[] {row.reference(), row.function().in(current.language()), texts.word(current.language(), row.grade()),
        row.institutionName().in(current.language()), row.holder(), texts.word(current.language(), row.phase()), row.start(), row.end(),
        row.nextKind() == null ? null : say("deadline.kind." + row.nextKind()), row.next(), row.midTerm(), row.last(), row.missed()};
  }

  private void attach(HttpServletResponse response, String ending, String type) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(say("mandate.page.title") + "." + ending, StandardCharsets.UTF_8).build().toString());
  }

  private String say(String key) {
    return texts.say(current.language(), key);
  }
}
