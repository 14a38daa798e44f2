package brussels.irisflow.demo;

import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration's clock and mails for machines; in any other profile these addresses do not exist. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo")
class DemoApi {

  /** A moment in Brussels. */
  record Now(LocalDateTime now) {
  }

  private final DemoDesk desk;
  private final GreenMail mailServer;
  private final CurrentPerson current;
  private final Clock clock;

  DemoApi(DemoDesk desk, GreenMail mailServer, CurrentPerson current, Clock clock) {
    this.desk = desk;
    this.mailServer = mailServer;
    this.current = current;
    this.clock = clock;
  }

  /** Moves the clock forward and answers when everything that fell due has run and every mail has gone. */
  @PostMapping("/clock")
  Now move(@RequestBody Now to) {
    current.mustBeIn(Groups.ADMIN);
    desk.travel(to.now(), "now");
    return new Now(LocalDateTime.ofInstant(clock.instant(), Texts.ZONE).truncatedTo(ChronoUnit.SECONDS));
  }

  /** The mails received, newest first. */
  @GetMapping("/mails")
  List<DemoMail> mails(@RequestParam(required = false) String to) {
    current.mustBeIn(Groups.ADMIN);
    return DemoMail.received(mailServer, to == null || to.isBlank() ? null : to.strip());
  }
}
