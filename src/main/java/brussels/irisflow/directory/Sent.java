package brussels.irisflow.directory;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form of a page that was sent: it is done and leads on, or the page is shown again as it was typed. */
record Sent(MultiValueMap<String, String> fields, Model model, HttpServletResponse response, RedirectAttributes after) {

  /**
   * @param form the name of the form on its page
   * @param act what the form asks for
   * @param notice what is told when it is done
   * @param to where to go on then
   * @param again shows the page when the form was refused
   */
  String then(String form, Runnable act, Message notice, String to, Supplier<String> again) {
    try {
      act.run();
    } catch (Refusal refusal) {
      if (refusal.reason() == Refusal.Reason.FORBIDDEN || refusal.reason() == Refusal.Reason.UNKNOWN) {
        throw refusal;
      }
      response.setStatus(refusal.reason().status());
      model.addAttribute("form", Form.of(form, fields).refused(refusal));
      return again.get();
    }
    after.addFlashAttribute("notice", notice);
    return "redirect:" + to;
  }

  /** For a button without fields: a refusal is told above the page to which it leads. */
  String button(Runnable act, Message notice, String to) {
    try {
      act.run();
      after.addFlashAttribute("notice", notice);
    } catch (Refusal refusal) {
      if (refusal.reason() == Refusal.Reason.FORBIDDEN || refusal.reason() == Refusal.Reason.UNKNOWN) {
        throw refusal;
      }
      after.addFlashAttribute("refused", refusal.sentence());
    }
    return "redirect:" + to;
  }

  /** What was typed in a field; null when it is blank or was not sent. */
  String text(String field) {
    String value = fields.getFirst(field);
    return value == null || value.isBlank() ? null : value;
  }

  /** All that was chosen in a field of several values. */
  List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }
}
