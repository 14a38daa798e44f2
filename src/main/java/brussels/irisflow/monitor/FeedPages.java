package brussels.irisflow.monitor;

import brussels.irisflow.deadline.CalendarFeeds;
import brussels.irisflow.directory.CalendarAddress;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Addresses;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of personal settings knows and does about the person's calendar address. */
@Controller
class FeedPages implements CalendarAddress {

  private static final String SETTINGS = "redirect:/settings";

  private final CalendarFeeds feeds;
  private final CurrentPerson current;
  private final Addresses addresses;

  FeedPages(CalendarFeeds feeds, CurrentPerson current, Addresses addresses) {
    this.feeds = feeds;
    this.current = current;
    this.addresses = addresses;
  }

  @Override
  public Optional<LocalDate> since() {
    return feeds.since(current.name()).map(since -> LocalDate.ofInstant(since, Texts.ZONE));
  }

  /** Makes a new address; the one there was no longer works. It is shown once, on the page that follows. */
  @PostMapping("/settings/feed")
  public String make(RedirectAttributes after) {
    after.addFlashAttribute("feedAddress", addresses.of("/api/calendar/" + feeds.issue(current.name()) + ".ics"));
    return SETTINGS + "#feed";
  }

  /** Takes the address away. */
  @PostMapping("/settings/feed/revoke")
  public String revoke(RedirectAttributes after) {
    feeds.revoke(current.name());
    after.addFlashAttribute("notice", Message.of("monitor.feed.revoked"));
    return SETTINGS;
  }
}
