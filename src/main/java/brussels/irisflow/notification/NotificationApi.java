package brussels.irisflow.notification;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.notification.Centre.Told;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the person has been told, for machines. */
@RestController
@RequestMapping("/api/notifications")
class NotificationApi {

  /** One notification, in the language of the answer; {@code created} is local time. */
  record Item(UUID id, NoticeReason reason, String dossier, String subject, String body, String link, LocalDateTime created,
      boolean read) {
  }

  private final Centre centre;
  private final CurrentPerson current;
  private final Texts texts;

  NotificationApi(Centre centre, CurrentPerson current, Texts texts) {
    this.centre = centre;
    this.current = current;
    this.texts = texts;
  }

  @GetMapping
  Listing<Item> find(@RequestParam(required = false) NoticeReason reason, @RequestParam(required = false) Boolean unread,
      @RequestParam(required = false) String page, @RequestParam(required = false) String size,
      @RequestParam(required = false) String sort) {
    Listing<Told> told = centre.find(reason, unread, Paging.read(page, size, sort, Set.of("created")));
    return new Listing<>(told.items().stream().map(this::item).toList(), told.page(), told.size(), told.total());
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable String id) {
    centre.read(id(id));
  }

  private Item item(Told told) {
    Language language = current.language();
    return new Item(told.id(), told.reason(), told.dossier(), texts.say(language, told.subject()),
        told.body() == null ? null : texts.say(language, told.body()), told.link(),
        LocalDateTime.ofInstant(told.created(), Texts.ZONE), told.read());
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw Refusal.unknown();
    }
  }
}
