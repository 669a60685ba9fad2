package corridor.tracking.edi;

import java.util.List;

/**
 * A segment of an interchange.
 *
 * @param position in the interchange; UNB is 1, a UNA is not counted
 * @param elements data elements, each with its components; what was left out is empty text
 */
record Segment(int position, String tag, List<List<String>> elements) {
    Segment {
        elements = elements.stream().map(List::copyOf).toList();
    }

    boolean is(String wanted) {
        return tag.equals(wanted);
    }

    /** The first component of an element, both counted from 1; empty text if it is not there. */
    String at(int element) {
        return at(element, 1);
    }

    String at(int element, int component) {
        if (element > elements.size() || component > elements.get(element - 1).size()) {
            return "";
        }
        return elements.get(element - 1).get(component - 1).strip();
    }

    /** What kind of segment this is among those with its tag: the first component of LOC, DTM, RFF, NAD, MEA and TDT. */
    String qualifier() {
        return at(1);
    }
}
