package corridor.customs.expression;

import java.util.List;

/** Where facts come from. */
public interface Scope {
    /** Of the type that the vocabulary gives it; null if it is not known. */
    Object fact(String name);

    /** Of each item; each answers for the whole as well. */
    List<? extends Scope> items();
}
