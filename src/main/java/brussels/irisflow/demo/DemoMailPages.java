package brussels.irisflow.demo;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.page.Form;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails that the demonstration sent, and its clock, for people. */
@Controller
@Profile("demo")
class DemoMailPages {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** The present moment of the demonstration. */
  record Now(LocalDateTime now) {
  }

  private final DemoDesk desk;
  private final GreenMail mailServer;
  private final CurrentPerson current;
  private final Clock clock;

  DemoMailPages(DemoDesk desk, GreenMail mailServer, CurrentPerson current, Clock clock) {
    this.desk = desk;
    this.mailServer = mailServer;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/demo/mails")
  String mails(@RequestParam(required = false) String to, Model model) {
    current.mustBeIn(Groups.ADMIN);
    model.addAttribute("mails", DemoMail.received(mailServer, to == null || to.isBlank() ? null : to.strip()));
    model.addAttribute("clock", new Now(now()));
    return "demo-mails";
  }

  @PostMapping("/demo/clock")
  String move(@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response, RedirectAttributes after) {
    current.mustBeIn(Groups.ADMIN);
    try {
      desk.travel(moment(sent.getFirst("day"), sent.getFirst("time")), "day");
      after.addFlashAttribute("notice", Message.of("demo.clock.moved", now()));
      return "redirect:/demo/mails";
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of("clock", sent).refused(refusal));
      return mails(null, model);
    }
  }

  private static LocalDateTime moment(String day, String time) {
    if (day == null || day.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(day.strip()).atTime(time == null || time.isBlank() ? MORNING : LocalTime.parse(time.strip()));
    } catch (DateTimeException unreadable) {
      throw Refusal.field("day", "web.unreadable", day + " " + time);
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), Texts.ZONE);
  }
}
