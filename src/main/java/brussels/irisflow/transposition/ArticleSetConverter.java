package brussels.irisflow.transposition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores articles in their normal form. */
@Converter(autoApply = true)
class ArticleSetConverter implements AttributeConverter<ArticleSet, String> {

  @Override
  public String convertToDatabaseColumn(ArticleSet set) {
    return set == null ? null : set.toString();
  }

  @Override
  public ArticleSet convertToEntityAttribute(String text) {
    return text == null ? null : ArticleReader.stored(text);
  }
}
