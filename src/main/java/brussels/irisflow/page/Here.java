package brussels.irisflow.page;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;

/**
 * What templates call {@code #here}: the address of the page being shown, and that address with another page number,
 * sorting or filter. Addresses begin with a slash and leave the context path to the {@code @{…}} around them.
 *
 * <p>A list page reads {@code sort=due} or {@code sort=due,desc} and {@code page} counted from 0; everything else in the
 * query is a filter and is kept from link to link, which makes what a person sees an address that can be shared.
 */
public final class Here {

  private static final String PAGE = "page";
  private static final String SORT = "sort";
  private static final String DESCENDING = ",desc";

  private final String path;
  private final Map<String, List<String>> query;

  Here(String path, Map<String, List<String>> query) {
    this.path = path;
    this.query = query;
  }

  /** The page that answers this exchange; after an error the page asked for, after a form the page it was sent from. */
  static Here of(IWebExchange exchange) {
    IWebRequest request = exchange.getRequest();
    Object failed = exchange.getAttributeValue("jakarta.servlet.error.request_uri");
    if (failed != null) {
      return new Here(withoutContext(failed.toString(), request), Map.of());
    } else if (!"GET".equals(request.getMethod())) {
      return sentFrom(request);
    }
    Map<String, List<String>> query = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> query.put(name, Arrays.asList(values)));
    return new Here(request.getPathWithinApplication(), query);
  }

  private static Here sentFrom(IWebRequest request) {
    String origin = request.getHeaderValue("Referer");
    if (origin == null) {
      return new Here(request.getPathWithinApplication(), Map.of());
    }
    try {
      URI page = URI.create(origin);
      Map<String, List<String>> query = new LinkedHashMap<>();
      UriComponentsBuilder.fromUri(page).build().getQueryParams().forEach((name, values) -> query.put(decoded(name),
          values.stream().map(Here::decoded).toList()));
      return new Here(withoutContext(page.getPath(), request), query);
    } catch (IllegalArgumentException notAnAddress) {
      return new Here(request.getPathWithinApplication(), Map.of());
    }
  }

  private static String decoded(String text) {
    return text == null ? "" : UriUtils.decode(text.replace('+', ' '), "UTF-8");
  }

  private static String withoutContext(String path, IWebRequest request) {
    String context = request.getApplicationPath() == null ? "" : request.getApplicationPath();
    String within = path != null && path.startsWith(context) ? path.substring(context.length()) : path;
    return within == null || !within.startsWith("/") || within.startsWith("//") ? "/" : within;
  }

  /** This page with its query. */
  public String address() {
    return at(path);
  }

  /** Whether a path, its query aside, is this page's. */
  public boolean is(String otherPath) {
    return path.equals(otherPath.split("[?#]", 2)[0]);
  }

  /** Another path with this page's filters and sorting, but from its first page: an export, a printed view. */
  public String at(String otherPath) {
    return written(otherPath, otherPath.equals(path) ? query : changed(PAGE, null));
  }

  /** This page with one parameter changed, or taken away when the value is null or empty; starts again at page 0. */
  public String with(String name, Object value) {
    return written(path, changed(name, value));
  }

  /** This page sorted by a field, the other way round when it is sorted so already. */
  public String sortedBy(String field, String defaultSort) {
    return with(SORT, field.equals(sort(defaultSort)) ? field + DESCENDING : field);
  }

  /** How this page is sorted by a field, in the words of {@code aria-sort}; null when it is not. */
  public String order(String field, String defaultSort) {
    String sort = sort(defaultSort);
    if (sort.equals(field)) {
      return "ascending";
    }
    return sort.equals(field + DESCENDING) ? "descending" : null;
  }

  private String sort(String defaultSort) {
    String sort = param(SORT);
    return sort.isEmpty() ? defaultSort : sort.replace(",asc", "");
  }

  /** The first value of a parameter; empty when there is none. */
  public String param(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Whether a parameter has this value, perhaps among others. */
  public boolean has(String name, Object value) {
    return query.getOrDefault(name, List.of()).contains(String.valueOf(value));
  }

  /** Whether any parameter but page, size and sorting is filled in. */
  public boolean filtered() {
    return query.entrySet().stream().anyMatch(entry -> !List.of(PAGE, "size", SORT).contains(entry.getKey())
        && entry.getValue().stream().anyMatch(value -> !value.isBlank()));
  }

  /** This page without any filter, sorted as before. */
  public String unfiltered() {
    Map<String, List<String>> kept = new LinkedHashMap<>(query);
    kept.keySet().retainAll(List.of("size", SORT));
    return written(path, kept);
  }

  private Map<String, List<String>> changed(String name, Object value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(query);
    changed.remove(PAGE);
    if (value == null || value.toString().isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, List.of(value.toString()));
    }
    return changed;
  }

  private static String written(String path, Map<String, List<String>> query) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(UriUtils.encodePath(path, "UTF-8"));
    query.forEach((name, values) -> values.stream().filter(value -> !value.isEmpty())
        .forEach(value -> address.queryParam(encoded(name), encoded(value))));
    return address.build(true).toUriString();
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, "UTF-8").replace("%2C", ",");
  }
}
