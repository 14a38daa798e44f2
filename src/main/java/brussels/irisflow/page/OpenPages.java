package brussels.irisflow.page;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Pages for everybody, also without a login: the login itself, the statement on accessibility, and the choice of a language. */
@Controller
class OpenPages {

  /** The cookie that remembers the language of somebody who is not logged in. */
  private static final String COOKIE = "language";

  /** An address within the application: what a browser could read as another host's is none. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

  private final CurrentPerson current;
  private final Accounts accounts;
  private final Environment environment;

  OpenPages(CurrentPerson current, Accounts accounts, Environment environment) {
    this.current = current;
    this.accounts = accounts;
    this.environment = environment;
  }

  /** An account of the demonstration, for the visitor to choose from. */
  record DemoAccount(String account, String role) {
  }

  @GetMapping("/login")
  String login(Model model) {
    if (current.known()) {
      return "redirect:/";
    }
    model.addAttribute("singleSignOn", environment.acceptsProfiles(Profiles.of("oidc")) ? "/oauth2/authorization/sso" : null);
    model.addAttribute("accounts", environment.acceptsProfiles(Profiles.of("demo")) ? demoAccounts() : null);
    return "login";
  }

  private List<DemoAccount> demoAccounts() {
    return accounts.all().stream().map(account -> new DemoAccount(account.name(), account.displayName())).toList();
  }

  @GetMapping("/accessibility")
  String accessibility(Model model) {
    model.addAttribute("contact", environment.getProperty("irisflow.accessibility.contact"));
    return "accessibility";
  }

  /** The language of whoever is logged in from now on; a visitor's is kept for a year. Leads back to the page it was chosen on. */
  @PostMapping("/language")
  RedirectView language(@RequestParam String language, @RequestParam(required = false) String back, HttpServletResponse response) {
    Language chosen = Language.ofCode(language)
        .orElseThrow(() -> Refusal.field("language", "web.unreadable", language));
    if (current.known()) {
      accounts.speak(current.name(), chosen);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, chosen.code())
        .path("/").maxAge(Duration.ofDays(365)).httpOnly(true).sameSite("Lax").build().toString());
    RedirectView answer = new RedirectView(back != null && OURS.matcher(back).matches() ? back : "/", true);
    answer.setExpandUriTemplateVariables(false);
    return answer;
  }
}
