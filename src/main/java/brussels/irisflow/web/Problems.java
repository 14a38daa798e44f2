package brussels.irisflow.web;

import brussels.irisflow.language.LostRace;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.UnfitCharacters;
import brussels.irisflow.language.UnfitValues;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Turns whatever a controller throws into an answer: problem details for machines, a page for people, always a sentence in
 * their language. What nobody foresaw is logged under a reference number, and only that number is told.
 */
@ControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Answers answers;

  Problems(Answers answers) {
    this.answers = answers;
  }

  @ExceptionHandler(Exception.class)
  Object answer(Exception thrown, HttpServletRequest request) throws Exception {
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      throw thrown;
    }
    Refusal refusal = refusal(thrown);
    HttpStatusCode status = status(thrown, refusal);
    String reference = null;
    if (refusal == null) {
      reference = UUID.randomUUID().toString();
      LOG.error("{} {} {}", reference, request.getMethod(), path(request), thrown);
      refusal = new Refusal(Refusal.Reason.INPUT, Message.of("web.failure", reference), List.of());
    }
    return answers.of(request, refusal, status, reference);
  }

  /** The address for the log; that of a calendar is a secret. */
  static String path(HttpServletRequest request) {
    String address = Answers.address(request);
    return address.startsWith("/api/calendar/") ? "/api/calendar/…" : address;
  }

  private static HttpStatusCode status(Exception thrown, Refusal refusal) {
    if (refusal != null && !(thrown instanceof ErrorResponse)) {
      return HttpStatusCode.valueOf(refusal.reason().status());
    }
    return thrown instanceof ErrorResponse response ? response.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  /** What is a refusal in other words, or null for a failure of ours. */
  private static Refusal refusal(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      } else if (LostRace.in(cause)) {
        return Refusal.state("web.lost-race");
      } else if (UnfitCharacters.in(cause)) {
        return Refusal.input("refusal.characters");
      } else if (UnfitValues.in(cause)) {
        return Refusal.input("web.unfit");
      } else if (cause instanceof MaxUploadSizeExceededException) {
        return new Refusal(Refusal.Reason.TOO_LARGE, Message.of("web.too-large"), List.of());
      } else if (cause instanceof TypeMismatchException wrong) {
        return Refusal.field(String.valueOf(wrong.getPropertyName()), "web.unreadable", String.valueOf(wrong.getValue()));
      } else if (cause instanceof MissingServletRequestParameterException missing) {
        return Refusal.field(missing.getParameterName(), "web.missing", missing.getParameterName());
      } else if (cause instanceof MissingServletRequestPartException missing) {
        return Refusal.field(missing.getRequestPartName(), "web.missing", missing.getRequestPartName());
      } else if (cause instanceof MultipartException) {
        return Refusal.input("web.form");
      } else if (cause instanceof HttpMessageNotReadableException || cause instanceof BindException) {
        return unreadable(cause);
      }
    }
    return thrown instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()
        ? Refusal.input("web.status." + response.getStatusCode().value()) : null;
  }

  /** Names the field of the JSON that could not be read, where the parser tells. */
  private static Refusal unreadable(Throwable thrown) {
    if (thrown.getCause() instanceof com.fasterxml.jackson.databind.JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      StringBuilder path = new StringBuilder();
      mapping.getPath().forEach(step -> path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]"
          : (path.isEmpty() ? "" : ".") + step.getFieldName()));
      return Refusal.field(path.toString(), "web.unreadable-field", path.toString());
    }
    return Refusal.input("web.json");
  }
}
