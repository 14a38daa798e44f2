package brussels.irisflow.notification;

import brussels.irisflow.notification.Centre.Told;
import brussels.irisflow.page.Option;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notification centre. */
@Controller
class NotificationPages {

  /** One line. */
  record Line(UUID id, Object text, Object more, NoticeReason reason, String href, String dossier, Instant at, boolean read) {
  }

  private final Centre centre;

  NotificationPages(Centre centre) {
    this.centre = centre;
  }

  @GetMapping("/notifications")
  String show(@RequestParam(required = false) NoticeReason reason, @RequestParam(required = false) Boolean unread,
      @RequestParam(required = false) String page, @RequestParam(required = false) String size, Model model) {
    Listing<Told> told = centre.find(reason, unread, Paging.read(page, size, null, Set.of()));
    List<Line> lines = told.items().stream().map(one -> new Line(one.id(), one.subject(), one.body(), one.reason(), one.link(),
        one.dossier(), one.created(), one.read())).toList();
    model.addAttribute("notifications", new Listing<>(lines, told.page(), told.size(), told.total()));
    model.addAttribute("reasons", Arrays.stream(NoticeReason.values()).map(Option::of).toList());
    return "notifications";
  }

  /** Leads to what the notification is about. */
  @PostMapping("/notifications/{id}/read")
  String read(@PathVariable String id) {
    return "redirect:" + centre.read(NotificationApi.id(id));
  }

  @PostMapping("/notifications/read")
  String readAll() {
    centre.readAll();
    return "redirect:/notifications";
  }
}
