package brussels.irisflow.monitor;

import brussels.irisflow.deadline.CalendarFeeds;
import brussels.irisflow.language.Message;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the page of personal settings says and does about the person's calendar address. */
@Controller
@ControllerAdvice
class FeedPages {

  private static final String SETTINGS = "/settings";
  private static final String ADDRESS = "feedAddress";

  /** The calendar address; {@code address} only right after it was made, because it is not kept. */
  record Feed(String address, Instant createdOn) {
  }

  private final CalendarFeeds feeds;
  private final CurrentPerson current;
  private final Addresses addresses;

  FeedPages(CalendarFeeds feeds, CurrentPerson current, Addresses addresses) {
    this.feeds = feeds;
    this.current = current;
    this.addresses = addresses;
  }

  /** For the page of settings, which another room shows; null where the person has no address, and on any other page. */
  @ModelAttribute("feed")
  Feed feed(HttpServletRequest request) {
    if (!request.getServletPath().startsWith(SETTINGS) || !current.known()) {
      return null;
    }
    Map<String, ?> after = RequestContextUtils.getInputFlashMap(request);
    String address = after == null ? null : (String) after.get(ADDRESS);
    return feeds.since(current.name()).map(since -> new Feed(address, since)).orElse(null);
  }

  /** Makes a new address; the one there was no longer works. */
  @PostMapping("/settings/feed")
  String make(RedirectAttributes after) {
    after.addFlashAttribute(ADDRESS, addresses.of("/api/calendar/" + feeds.issue(current.name()) + ".ics"));
    return "redirect:" + SETTINGS + "#feed";
  }

  /** Takes the address away. */
  @PostMapping("/settings/feed/revoke")
  String revoke(RedirectAttributes after) {
    feeds.revoke(current.name());
    after.addFlashAttribute("notice", Message.of("monitor.feed.revoked"));
    return "redirect:" + SETTINGS;
  }
}
