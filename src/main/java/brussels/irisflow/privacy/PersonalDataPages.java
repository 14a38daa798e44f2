package brussels.irisflow.privacy;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows somebody what is kept about them, and how long. */
@Controller
class PersonalDataPages {

  private final DataCopy copy;
  private final Retention retention;

  PersonalDataPages(DataCopy copy, Retention retention) {
    this.copy = copy;
    this.retention = retention;
  }

  @GetMapping("/settings/data")
  String show(Model model) {
    model.addAttribute("chapters", copy.chapters());
    model.addAttribute("kept", retention.kept());
    return "personal-data";
  }
}
