package corridor.optimizer.planning;

import corridor.optimizer.solving.PlanRefused;
import corridor.service.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that does not hold in a request, gathered so that it is told at once. */
public final class Complaints {
    private static final int MOST_TOLD = 50;

    private final List<Violation> violations = new ArrayList<>();

    public void add(String field, String rule, String remedy) {
        violations.add(new Violation(field, rule, remedy));
    }

    /** Adds it if the condition does not hold; returns whether it holds. */
    public boolean unless(boolean holds, String field, String rule, String remedy) {
        if (!holds) {
            add(field, rule, remedy);
        }
        return holds;
    }

    /** True if all of them are, each of which has been looked at. */
    public static boolean all(boolean... each) {
        for (boolean one : each) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** A number that must be said and lie in a range. */
    public boolean range(Number value, double least, double most, String field, String rule) {
        return unless(
                value != null && value.doubleValue() >= least && value.doubleValue() <= most,
                field,
                rule,
                "send a number from " + plain(least) + " to " + plain(most));
    }

    /** A list that has something in it, but not absurdly much; without nulls. */
    public boolean size(List<?> list, int least, int most, String field, String things) {
        if (list == null || list.size() < least || list.size() > most) {
            add(field, least + " to " + most + " " + things + " are planned for at a time", "send as many");
            return false;
        }
        boolean whole = true;
        for (int i = 0; i < list.size(); i++) {
            boolean said = unless(
                    list.get(i) != null, field + "[" + i + "]", "nothing is said here", "send it, or leave it out");
            whole = whole && said;
        }
        return whole;
    }

    /** Names by which things are told apart: each once, 1 to 40 visible characters. */
    public void names(List<String> names, String field, String member) {
        names(names, field, member, "[\\x21-\\x7e]{1,40}", "a name has 1 to 40 visible characters");
    }

    /** Names that may be of several words, as ships' are. */
    public void words(List<String> names, String field, String member) {
        names(names, field, member, "\\P{Cntrl}{1,60}", "a name has 1 to 60 characters");
    }

    private void names(List<String> names, String field, String member, String form, String rule) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String at = field + "[" + i + "]" + member;
            String name = names.get(i);
            if (name == null || !name.matches(form)) {
                add(at, rule, "name it so");
            } else {
                unless(seen.add(name), at, name + " is there twice", "give each its own name, or leave the second out");
            }
        }
    }

    /** A while that begins before it ends; its fields are {@code at + first} and {@code at + second}. */
    public boolean window(Instant from, Instant to, String at, String first, String second) {
        return all(
                        unless(from != null, at + first, "a time is missing", "send it in UTC"),
                        unless(to != null, at + second, "a time is missing", "send it in UTC"))
                && unless(
                        from.isBefore(to),
                        at + second,
                        first + " is not before " + second,
                        "send a window that can be met");
    }

    /** @throws PlanRefused if there is any */
    public void raise() {
        if (!violations.isEmpty()) {
            throw PlanRefused.task(violations.subList(0, Math.min(MOST_TOLD, violations.size())));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
