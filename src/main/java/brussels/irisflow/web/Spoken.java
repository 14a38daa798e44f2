package brussels.irisflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request for a list or a page without the zero characters of its parameters: nobody looks for them, and the database takes
 * none. What forms send is not touched; they are refused with a sentence.
 */
class Spoken extends HttpServletRequestWrapper {

  Spoken(HttpServletRequest request) {
    super(request);
  }

  /** Whether the query of this request names a zero character. */
  static boolean needed(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && request.getQueryString() != null && request.getQueryString().contains("%00");
  }

  @Override
  public String getParameter(String name) {
    return spoken(super.getParameter(name));
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = super.getParameterValues(name);
    return values == null ? null : Arrays.stream(values).map(Spoken::spoken).toArray(String[]::new);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> spoken = new LinkedHashMap<>();
    super.getParameterMap().keySet().forEach(name -> spoken.put(name, getParameterValues(name)));
    return spoken;
  }

  private static String spoken(String value) {
    return value == null ? null : value.replace("\0", "");
  }
}
