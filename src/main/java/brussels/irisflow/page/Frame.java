package brussels.irisflow.page;

import brussels.irisflow.security.Account;
import brussels.irisflow.security.CurrentPerson;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.thymeleaf.context.ILazyContextVariable;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * What the frame of a page shows whoever made the page: its language, who is logged in, how many notifications they have not
 * read, and whether this is the demonstration. Pages of errors have a frame as well, and no controller; so these are not
 * attributes of a model but variables of every template. Each is found when a template asks for it, once for each request.
 */
@Configuration
class Frame {

  @Autowired
  void giveToEveryTemplate(ThymeleafViewResolver templates, CurrentPerson current, ObjectProvider<Unread> notifications,
      Environment environment) {
    templates.addStaticVariable("demo", environment.acceptsProfiles(Profiles.of("demo")));
    templates.addStaticVariable("language", whenAsked("language", () -> current.language().code()));
    templates.addStaticVariable("person", whenAsked("person", () -> current.account().map(Account::displayName).orElse(null)));
    templates.addStaticVariable("unread", whenAsked("unread", () -> {
      Unread room = notifications.getIfAvailable();
      return room == null || !current.known() ? null : room.unread();
    }));
  }

  private static ILazyContextVariable<Object> whenAsked(String name, Supplier<Object> find) {
    String key = Frame.class.getName() + "." + name;
    return () -> {
      RequestAttributes request = RequestContextHolder.currentRequestAttributes();
      Object[] found = (Object[]) request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
      if (found == null) {
        found = new Object[] {find.get()};
        request.setAttribute(key, found, RequestAttributes.SCOPE_REQUEST);
      }
      return found[0];
    };
  }
}
