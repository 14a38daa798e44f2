package brussels.irisflow.page;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template {@code #say} and, where it answers a request, {@code #here}. */
@Component
class PageDialect extends AbstractDialect implements IExpressionObjectDialect {

  private static final String SAY = "say";
  private static final String HERE = "here";

  private final Texts texts;

  PageDialect(Texts texts) {
    super("irisflow");
    this.texts = texts;
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return Set.of(SAY, HERE);
      }

      @Override
      public Object buildObject(IExpressionContext context, String name) {
        if (SAY.equals(name)) {
          return new Say(texts, Language.of(context.getLocale()));
        }
        return context instanceof IWebContext web ? Here.of(web.getExchange()) : null;
      }

      @Override
      public boolean isCacheable(String name) {
        return true;
      }
    };
  }
}
