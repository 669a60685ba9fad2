package corridor.local.door;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./corridor token NAME} */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a bearer token of a demo sign-in and nothing else.",
        footer = {
            "",
            "For example: curl -H \"Authorization: Bearer $$(./corridor token operator)\""
                    + " http://localhost:8080/tracking/v1/containers"
        })
public final class TokenCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description = "operator, officer, chief, declarant, carrier, plants, rashakai, dhabeji, auditor or admin")
    private String name;

    @Mixin
    private DoorOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Door door = options.door(Duration.ofSeconds(20), spec.commandLine().getErr()::println);
        spec.commandLine().getOut().println(door.as(name).token());
        return 0;
    }
}
