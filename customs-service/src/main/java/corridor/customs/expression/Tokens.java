package corridor.customs.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a rule's text apart. */
final class Tokens {
    private static final Pattern NEXT = Pattern.compile("(?<DATE>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])"
            + "|(?<NUMBER>[0-9]+(\\.[0-9]+)?)"
            + "|(?<WORD>[A-Za-z_][A-Za-z0-9_.]*)"
            + "|\"(?<TEXT>[^\"\\\\\\p{Cntrl}]*+(?:\\\\[\"\\\\][^\"\\\\\\p{Cntrl}]*+)*+)\""
            + "|(?<SIGN><=|>=|!=|[<>=+*/()\\[\\],-])");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineBegan;

    private Tokens(String text) {
        this.text = text;
    }

    /** Ends in one of kind END. */
    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.takeApart();
        return tokens.tokens;
    }

    private void takeApart() {
        Matcher next = NEXT.matcher(text);
        skipBlanks();
        while (at < text.length()) {
            if (!next.region(at, text.length()).lookingAt()) {
                throw unreadable();
            }
            for (Token.Kind kind : Token.Kind.values()) {
                if (kind != Token.Kind.END && next.group(kind.name()) != null) {
                    String found = next.group(kind.name());
                    add(kind, kind == Token.Kind.TEXT ? found.replaceAll("\\\\(.)", "$1") : found);
                }
            }
            at = next.end();
            skipBlanks();
        }
        add(Token.Kind.END, "");
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at) == '\n') {
                line++;
                lineBegan = at + 1;
            }
            at++;
        }
    }

    private void add(Token.Kind kind, String found) {
        tokens.add(new Token(kind, found, line, at - lineBegan + 1));
    }

    private ExpressionInvalid unreadable() {
        Token here = new Token(Token.Kind.SIGN, "", line, at - lineBegan + 1);
        return text.charAt(at) == '"'
                ? new ExpressionInvalid(here, "a text begins and does not end", "close it by \" on the same line")
                : new ExpressionInvalid(
                        here,
                        "no rule has the sign '" + Character.toString(text.codePointAt(at)) + "'",
                        "take it out; texts stand in double quotes");
    }
}
