package corridor.tracking.dcsa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The form that a standard's text gives a message, read from a file in which each line names a property and what it holds.
 * Properties that the text does not have are passed by, as its schemas do; null stands for nothing.
 */
public final class Form {
    /** A list, and how many it holds at most where the text says so: {@code []}, {@code [5]}. */
    private static final Pattern LIST = Pattern.compile("(.+)\\[(\\d*)]");

    private final Map<String, Form> members = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private Form items;
    private int most;
    private Value value;

    private Form() {}

    /** @param name of the file beside this class's resources, without its ending */
    public static Form read(String name) {
        Form form = new Form();
        try (InputStream file = Form.class.getResourceAsStream("/dcsa/" + name + ".form");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" ", 2);
                form.add(parts[0], parts[1]);
            });
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String path, String what) {
        String first = path.split("\\.", 2)[0];
        String rest = path.length() > first.length() ? path.substring(first.length() + 1) : "";
        Matcher list = LIST.matcher(first);
        String name = list.matches() ? list.group(1) : first;
        Form member = members.computeIfAbsent(name, made -> new Form());
        if (list.matches()) {
            member.most = list.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(list.group(2));
            member.items = member.items == null ? new Form() : member.items;
            member = member.items;
        }
        if (!rest.isEmpty()) {
            member.add(rest, what);
            return;
        }
        if (what.endsWith("!")) {
            required.add(name);
        }
        if (!what.startsWith("object")) {
            member.value = Value.read(what.replace("!", ""));
        }
    }

    /** Of the properties that it has. */
    public Set<String> names() {
        return members.keySet();
    }

    /** What is wrong with a message. */
    public List<Fault> check(JsonNode message, String path) {
        List<Fault> faults = new ArrayList<>();
        check(message, path, faults);
        return faults;
    }

    private void check(JsonNode node, String path, List<Fault> faults) {
        if (items != null) {
            checkList(node, path, faults);
        } else if (value != null) {
            value.fault(node).ifPresent(fault -> faults.add(new Fault(path, fault)));
        } else if (!node.isObject()) {
            faults.add(new Fault(path, "is not an object"));
        } else {
            members.forEach((name, member) -> {
                JsonNode there = node.path(name);
                if (!there.isMissingNode() && !there.isNull()) {
                    member.check(there, path + "." + name, faults);
                } else if (required.contains(name)) {
                    faults.add(new Fault(path + "." + name, "is required"));
                }
            });
        }
    }

    private void checkList(JsonNode node, String path, List<Fault> faults) {
        if (!node.isArray()) {
            faults.add(new Fault(path, "is not a list"));
            return;
        }
        if (node.size() > most) {
            faults.add(new Fault(path, "holds at most " + most));
        }
        for (int i = 0; i < node.size(); i++) {
            items.check(node.get(i), path + "[" + i + "]", faults);
        }
    }
}
