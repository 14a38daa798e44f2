/**
 * Official documents on paper and as PDF/UA-1: a template for each kind and language, which the mandates unit edits without a
 * programmer, filled with data and printed.
 *
 * <p>A {@code Template} is text with very little markup and named gaps; nothing in it is ever run. {@code TemplateShelf} keeps
 * what people made of the shipped ones, {@code Composition} fills the gaps and makes a page of it, {@code Press} prints that
 * page. Features know {@link brussels.irisflow.paper.Papers} and hand over {@link brussels.irisflow.paper.PaperData}.
 */
package brussels.irisflow.paper;
