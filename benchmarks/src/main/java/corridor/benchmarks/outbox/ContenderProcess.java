package corridor.benchmarks.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The process of one contender. Reads loads from its standard input, answers each with {@code > done}. */
final class ContenderProcess {
    static final String ANSWER = "> ";

    private ContenderProcess() {}

    /** Arguments: contender, JDBC URL, user, password, Kafka, file for commits, file for offsets. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream answers = System.out;
        System.setOut(System.err); // the log goes elsewhere
        Contender contender = Contenders.named(arguments[0]);
        SpringApplication application = new SpringApplication(contender.application());
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(properties(contender, arguments));
        try (ConfigurableApplicationContext context = application.run()) {
            answers.println(ANSWER + "ready");
            serve(context, answers, Path.of(arguments[5]));
        }
    }

    private static void serve(ConfigurableApplicationContext context, PrintStream answers, Path commits)
            throws IOException, InterruptedException {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Teller teller = context.getBean(Teller.class);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            Load.Commit.write(Load.of(line).run(jdbc, transaction, teller), commits);
            answers.println(ANSWER + "done");
        }
    }

    private static Map<String, Object> properties(Contender contender, String[] arguments) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.datasource.url", arguments[1]);
        properties.put("spring.datasource.username", arguments[2]);
        properties.put("spring.datasource.password", arguments[3]);
        properties.put("spring.datasource.hikari.maximum-pool-size", "24");
        properties.put("spring.flyway.enabled", "false");
        properties.put("spring.kafka.bootstrap-servers", arguments[4]);
        properties.put("spring.kafka.producer.acks", "all");
        properties.put("spring.kafka.producer.properties.enable.idempotence", "true");
        properties.put("spring.kafka.producer.properties.linger.ms", "0");
        properties.put(
                "spring.kafka.producer.value-serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        properties.put("bench.offsets", arguments[6]);
        properties.put("logging.level.root", "warn");
        properties.put("logging.level.org.apache.kafka", "error");
        properties.putAll(contender.properties());
        properties.put(OnlyTheContender.PARTS, String.join(",", contender.parts()));
        return properties;
    }
}
