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
import tools.jackson.databind.JsonNode;

/**
 * The form that a standard's text gives a message, read from a file in which each line names a property and what it holds.
 * Properties that the text does not have are passed by, as its schemas do; null stands for nothing.
 */
public final class Form {
    private static final String LIST = "[]";

    private final Map<String, Form> members = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private Form items;
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
        String name = first.replace(LIST, "");
        Form member = members.computeIfAbsent(name, made -> new Form());
        if (first.endsWith(LIST)) {
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
        for (int i = 0; i < node.size(); i++) {
            items.check(node.get(i), path + "[" + i + "]", faults);
        }
    }
}
