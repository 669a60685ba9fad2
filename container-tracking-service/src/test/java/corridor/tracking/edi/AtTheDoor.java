package corridor.tracking.edi;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.PortTopics;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Interchanges handed in at the door, and what they leave in the books. */
abstract class AtTheDoor {
    static final String DOOR = "/tracking/v1/interchanges";
    static final String EDIFACT = "application/edifact";

    @Autowired
    Api api;

    @Autowired
    PortTopics topics;

    @Autowired
    JdbcClient jdbc;

    Api terminal() {
        return api.as(Role.TERMINAL_OPERATOR, "GIT");
    }

    Answer send(Sample sample) {
        return terminal().postBytes(DOOR, EDIFACT, sample.bytes());
    }

    static List<String> texts(JsonNode nodes, String pointer) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.at(pointer).asString())
                .toList();
    }

    long facts(String box) {
        return jdbc.sql("select count(*) from container_event where container = ?")
                .param(box)
                .query(Long.class)
                .single();
    }

    long interchanges(String reference) {
        return jdbc.sql(
                        "select count(*) from interchange where control_reference = ? and encode(sha256(content), 'hex') = sha256")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
