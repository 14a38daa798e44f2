package brussels.irisflow.web;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is refused or fails before a controller is reached: no login, no token, an address or a method that nobody reads. Said in
 * the same way as what controllers refuse, so that whoever calls need not know how far the call came.
 */
@Controller
class Failures implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415);

  private final Answers answers;

  Failures(Answers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  Object answer(HttpServletRequest request) {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    if (status < 500) {
      HttpStatusCode said = HttpStatusCode.valueOf(SAID.contains(status) ? status : 400);
      return answers.of(request, refusal(said), said, null);
    }
    String reference = UUID.randomUUID().toString();
    LOG.error("{} {} {}: {}", reference, request.getMethod(), Problems.path(request), status,
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    return answers.of(request, new Refusal(Refusal.Reason.INPUT, Message.of("web.failure", reference), List.of()),
        HttpStatus.INTERNAL_SERVER_ERROR, reference);
  }

  private static Refusal refusal(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> Refusal.input("web.request");
      case 401 -> Refusal.input("web.login");
      case 403 -> Refusal.forbidden();
      case 404 -> Refusal.unknown();
      case 413 -> Refusal.input("web.too-large");
      default -> Refusal.input("web.status." + status.value());
    };
  }

  /** The two that speak before there is a request that could be led to a page: Spring Security's firewall and the server. */
  @Configuration
  static class Before {

    @Bean
    RequestRejectedHandler rejected(Answers answers) {
      return (request, response, why) -> answers.write(request, response, refusal(HttpStatus.BAD_REQUEST), HttpStatus.BAD_REQUEST);
    }

    /** After the server's own, whose page would tell an English sentence to a machine. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddresses(Answers answers) {
      return new Last(answers);
    }
  }

  private record Last(Answers answers) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Report(answers)));
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }

  private static class Report extends ErrorReportValve {

    private final Answers answers;

    Report(Answers answers) {
      this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      int status = SAID.contains(response.getStatus()) ? response.getStatus() : response.getStatus() < 500 ? 400 : 500;
      HttpStatusCode said = HttpStatusCode.valueOf(status);
      try {
        answers.write(request, response, status == 500 ? Refusal.input("web.status.500") : refusal(said), said);
        response.finishResponse();
      } catch (java.io.IOException | IllegalStateException gone) {
        LOG.debug("Nobody was left to be told {}", status, gone);
      }
    }
  }
}
