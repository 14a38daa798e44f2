package brussels.irisflow.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses of our pages as they are written in mails and calendars, from the setting {@code irisflow.address}. */
@Component
public class Addresses {

  private final String root;

  Addresses(@Value("${irisflow.address}") String root) {
    this.root = root.replaceFirst("/+$", "");
  }

  /** The whole address of a page by its path, which begins with a slash. */
  public String of(String path) {
    return root + path;
  }
}
