package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of ours over HTTP: who sees it, in which language it speaks, and that nothing anybody sends makes it fail. */
class EveryPageTest extends IrisflowTest {

  private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
  private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]*\\sname=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

  /** What nobody should send, and somebody will. */
  private static final List<String> ODD = List.of("", "\u0000", "💥", "<script>alert(1)</script>", "+999999999-01-01", "0000-00-00",
      "99999999999999999999", "-1", "x".repeat(30_000), "%", "../../etc/passwd", "${7*7}", "{0,choice,", "a\r\nb");

  private static final List<String> PARAMETERS = List.of("q", "kind", "status", "institution", "state", "dossier", "sort", "page", "before",
      "reason", "unread", "rule", "event", "amount", "calendar", "year");
  private static final List<String> ODD_IN_ADDRESSES = List.of("%00", "%5C%25%F0%9F%98%80", "99999999999999999999", "%2B999999999-01-01");

  /** Forms that end what the others are about come last; those that would change what other tests count on are left out. */
  private static final List<String> LAST = List.of("/withdraw", "/annul", "/read");
  private static final Pattern LEFT_OUT = Pattern.compile("/logout|/language|/settings/.*|/notifications/read|/demo/.*");

  /** The pages that need nothing but a login, with the key of their heading; {@code -} where it is no text of a catalogue. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("/", "pages.home.title");
    PAGES.put("/board", "pages.board.title");
    PAGES.put("/directives", "pages.directives.title");
    PAGES.put("/directives/new", "pages.directive-new.title");
    PAGES.put("/dossiers", "pages.dossiers.title");
    PAGES.put("/requests", "pages.requests.title");
    PAGES.put("/requests/new", "pages.request-new.title");
    PAGES.put("/notifications", "pages.notifications.title");
    PAGES.put("/settings", "pages.settings.title");
    PAGES.put("/periods", "pages.periods.title");
    PAGES.put("/periods/holidays", "pages.holidays.title");
    PAGES.put("/directory", "pages.directory.title");
    PAGES.put("/directory/domains", "pages.domains.title");
    PAGES.put("/directory/people/new", "pages.person-new.title");
    PAGES.put("/directory/institutions/new", "pages.institution-new.title");
    PAGES.put("/accessibility", "pages.accessibility.title");
  }

  @ParameterizedTest
  @CsvSource({"bi, nl, people/new", "bi-2, fr, people/new", "corr-lb, nl, directives/new requests/new people/new institutions/new",
      "corr-bm, fr, directives/new requests/new people/new institutions/new",
      "hr, nl, directives directives/new people/new institutions/new",
      "admin, en, directives directives/new requests/new institutions/new", "manager, nl, directives/new requests/new people/new institutions/new"})
  void everyPageSpeaksTheLanguageOfItsReaderOrSaysThatItIsNotTheirs(String person, String language, String closed) {
    Session session = browser(person);
    Map<String, String> wrong = new TreeMap<>();
    PAGES.forEach((page, key) -> {
      Answer answer = session.get(page);
      boolean shut = closed != null && List.of(closed.split(" ")).stream().anyMatch(end -> page.equals("/" + end) || page.equals("/directory/" + end));
      String heading = heading(answer.body());
      String wanted = shut ? texts.say(Language.valueOf(language.toUpperCase(java.util.Locale.ROOT)), "pages.error.title-403")
          : texts.say(Language.valueOf(language.toUpperCase(java.util.Locale.ROOT)), key);
      if (answer.status() != (shut ? 403 : 200) || !heading.equals(wanted) || !answer.body().contains("<html lang=\"" + language + "\"")) {
        wrong.put(page, answer.status() + " " + heading + " instead of " + wanted);
      }
    });
    assertThat(wrong).isEmpty();
  }

  @Test
  void theLinksOfEveryPageLeadSomewhere() {
    Map<String, String> dead = new TreeMap<>();
    for (String person : List.of("bi", "corr-lb", "hr", "admin")) {
      Session session = browser(person);
      List<String> pages = new ArrayList<>(PAGES.keySet());
      if (!person.equals("hr") && !person.equals("admin")) {
        String dossier = new TranspositionSteps(this::api).inMeasures();
        pages.addAll(List.of("/dossiers/" + dossier, "/transpositions/" + dossier, "/transpositions/" + dossier + "/correlation-table"));
      }
      List<String> seen = new ArrayList<>();
      for (String page : pages) {
        Matcher links = LINK.matcher(session.get(page).body());
        while (links.find()) {
          String link = links.group(1).replace("&amp;", "&");
          String kind = link.replaceAll("\\?.*", "").replaceAll("[0-9a-f-]{36}|[A-Z]{3}-\\d{4}-\\d+|3\\d{4}L\\d+", "*");
          if (!link.startsWith("/camunda") && !seen.contains(page + kind) && !seen.contains(link)) {
            seen.addAll(List.of(link, page + kind));
            int status = session.get(link).status();
            if (status != 200 && status != 302) {
              dead.put(person + " " + page + " → " + link, String.valueOf(status));
            }
          }
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void whatIsOddInAnAddressMakesNoPageFail() {
    Session session = browser("bi");
    List<String> failed = new ArrayList<>();
    for (String page : List.of("/", "/board", "/directives", "/dossiers", "/requests", "/requests/new", "/notifications", "/periods",
        "/periods/holidays", "/directory")) {
      for (String parameter : PARAMETERS) {
        for (String odd : ODD_IN_ADDRESSES) {
          Answer answer = session.get(page + "?" + parameter + "=" + odd);
          if (answer.status() >= 500 || answer.status() != 200 && answer.status() != 302 && heading(answer.body()).isBlank()) {
            failed.add(answer.status() + " " + page + "?" + parameter + "=" + odd);
          }
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void whatIsOddInAnAddressMakesNoListOfTheApiFail() {
    List<String> failed = new ArrayList<>();
    for (String list : List.of("/api/deadlines", "/api/directives", "/api/requests", "/api/tasks", "/api/notifications", "/api/institutions",
        "/api/periods", "/api/transpositions/TRP-2026-0001", "/api/directives/32024L0001", "/api/requests/REQ-2026-0001")) {
      for (String parameter : PARAMETERS) {
        for (String odd : ODD_IN_ADDRESSES) {
          Answer answer = api("bi").get(list + "?" + parameter + "=" + odd);
          if (answer.status() >= 500 || answer.status() >= 400 && answer.json().path("detail").asText().isBlank()) {
            failed.add(answer.status() + " " + list + "?" + parameter + "=" + odd);
          }
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void nothingThatIsSentByAFormMakesAPageFail() {
    TranspositionSteps steps = new TranspositionSteps(this::api);
    String dossier = steps.inMeasures();
    String celex = steps.directive("2027-06-30");
    String request = api("bi").post("/api/requests", Map.of("dossier", dossier, "institutions", List.of("LB", "BEW"), "question", "Wat?",
        "due", "2026-11-20")).json().path("reference").asText();
    String deadline = api("bi").get("/api/deadlines?q=" + dossier).json().path("items").get(0).path("id").asText();
    Session session = browser("bi");
    String token = Session.token(session.get("/settings").body());
    Map<String, List<String>> forms = new LinkedHashMap<>();
    for (String page : List.of("/transpositions/" + dossier, "/transpositions/" + dossier + "/correlation-table?edit=new", "/dossiers/" + dossier,
        "/directives/" + celex, "/directives/new", "/requests/" + request, "/requests/new", "/deadlines/" + deadline, "/periods/holidays")) {
      Matcher found = FORM.matcher(session.get(page).body());
      while (found.find()) {
        forms.put(found.group(1).replace("&amp;", "&"), fields(found.group(2)));
      }
    }
    forms.keySet().removeIf(action -> LEFT_OUT.matcher(action).matches());
    assertThat(forms).hasSizeGreaterThan(12);
    List<String> actions = new ArrayList<>(forms.keySet());
    actions.sort((one, other) -> Integer.compare(last(one), last(other)));
    List<String> failed = new ArrayList<>();
    for (String action : actions) {
      for (String odd : ODD) {
        Map<String, String> sent = new LinkedHashMap<>();
        forms.get(action).forEach(field -> sent.put(field, odd));
        sent.put("_csrf", token);
        Answer answer = session.form(action, sent);
        if (!List.of(200, 302, 400, 404, 409, 413, 415).contains(answer.status())
            || answer.status() != 302 && (heading(answer.body()).isBlank() || answer.body().contains("<script>alert"))) {
          failed.add(answer.status() + " " + action + " " + odd.substring(0, Math.min(20, odd.length())));
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  private static int last(String action) {
    return LAST.stream().anyMatch(action::endsWith) ? 1 : 0;
  }

  private static List<String> fields(String form) {
    List<String> fields = new ArrayList<>();
    Matcher found = FIELD.matcher(form);
    while (found.find()) {
      if (!fields.contains(found.group(1)) && !found.group(1).equals("_csrf")) {
        fields.add(found.group(1));
      }
    }
    return fields;
  }

  private static String heading(String page) {
    Matcher heading = HEADING.matcher(page);
    return heading.find() ? heading.group(1).replaceAll("<[^>]+>", "").replace("&#39;", "’").strip() : "";
  }
}
