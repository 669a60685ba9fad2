package corridor.tracking.container;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.testing.Api;
import corridor.service.testing.ApiText;
import corridor.tracking.world.TrackingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrackingTest
class OpenApiTest {
    @Autowired
    private Api api;

    @Test
    void a_newcomer_finds_every_door_described() {
        ApiText described = ApiText.of(api);
        described.describesEveryDoor(
                "Where each box is, what happened to it, and who said so",
                "/tracking/v1/interchanges",
                "/tracking/v1/interchanges/{id}",
                "/tracking/v1/containers",
                "/tracking/v1/containers/{number}",
                "/tracking/v1/containers/{number}/events",
                "/tracking/v1/events",
                "/tracking/v1/yard-moves",
                "/tracking/v1/yard/blocks/{block}/bays/{bay}",
                "/tracking/v1/yard/work-list",
                "/tracking/v1/gate-outs",
                "/tracking/v1/gate-decisions",
                "/tracking/v1/parks/{code}/head",
                "/tracking/v1/parks/{code}/events",
                "/tracking/v1/parks/{code}/arrivals",
                "/tracking/v1/transport-calls",
                "/tracking/v1/alarms");
        assertThat(described.requiredOf("GateOut")).contains("containerNumber", "truckPlate");
    }
}
