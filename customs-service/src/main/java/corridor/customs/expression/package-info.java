/**
 * A small language for rules that people write and others read: facts are compared, nothing is done. It has no loops, no
 * names of its own and no way to reach anything but the facts it is given, and every text ends in a value after a time
 * that its length bounds.
 *
 * <pre>
 * rule       = and-rule { "or" and-rule }
 * and-rule   = not-rule { "and" not-rule }
 * not-rule   = "not" not-rule | comparison
 * comparison = sum [ ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "=" | "!=" ) sum
 *                  | [ "not" ] "in" ( list | fact )
 *                  | "starts with" ( text | list )
 *                  | "is" [ "not" ] "known" ]
 * sum        = product { ( "+" | "-" ) product }
 * product    = factor { ( "*" | "/" ) factor }
 * factor     = "-" factor | number | text | date | fact | "(" rule ")"
 *            | ( "any" | "every" ) "item" "(" rule ")"
 *            | "count" "items" "(" rule ")"
 *            | ( "sum" | "min" | "max" ) "items" "(" sum ")"
 * list       = "[" constant { "," constant } "]"
 * number     = up to 15 digits, and up to six after a point: 0.85
 * text       = "…", where \" and \\ stand for " and \
 * date       = 2026-07-01
 * fact       = a word of the vocabulary: customs_value, declarant.released_before
 * </pre>
 *
 * <p>Of what is not known nothing follows: a comparison with it is neither true nor false, but unknown, as in Kleene's strong
 * logic of three values; {@code false and unknown} is still false, and {@code true or unknown} true. So is a division by zero.
 * The facts of one item are known only inside the brackets after {@code item}; those brackets do not nest.
 *
 * @see <a href="https://plato.stanford.edu/entries/logic-manyvalued/">Kleene's three values</a>
 */
package corridor.customs.expression;
