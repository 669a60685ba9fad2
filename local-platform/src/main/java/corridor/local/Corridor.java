package corridor.local;

import corridor.local.day.DayCommand;
import corridor.local.demo.DemoCommand;
import corridor.local.door.ApiKeyCommand;
import corridor.local.door.TokenCommand;
import corridor.local.imports.ImportCommand;
import corridor.local.platform.DownCommand;
import corridor.local.platform.LogsCommand;
import corridor.local.platform.ResetCommand;
import corridor.local.platform.StatusCommand;
import corridor.local.platform.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./corridor} hands over to. */
@Command(
        name = "./corridor",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DayCommand.class,
            ImportCommand.class,
            TokenCommand.class,
            ApiKeyCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DownCommand.class,
            ResetCommand.class
        })
public final class Corridor {
    private static final int WIDTH = 120;

    private Corridor() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Corridor()).setUsageHelpWidth(WIDTH);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
