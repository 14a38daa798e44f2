/**
 * What every page of ours has in common, whichever room shows it: templates say values in the reader's language
 * ({@code #say}, {@link brussels.irisflow.page.Say}), know their own address with its filters and sorting
 * ({@code #here}, {@link brussels.irisflow.page.Here}), and show a {@link brussels.irisflow.page.Form} again as it was
 * typed when it is refused.
 */
package brussels.irisflow.page;
