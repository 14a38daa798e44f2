package brussels.irisflow.privacy;

import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the administrator how long data are kept and how many were removed when; never whose they were. */
@Controller
class RetentionPages {

  private final Retention retention;
  private final CurrentPerson current;

  RetentionPages(Retention retention, CurrentPerson current) {
    this.retention = retention;
    this.current = current;
  }

  @GetMapping("/retention")
  String show(Model model) {
    current.mustBeIn(Groups.ADMIN);
    model.addAttribute("kept", retention.kept());
    model.addAttribute("counts", retention.counts());
    return "retention";
  }
}
