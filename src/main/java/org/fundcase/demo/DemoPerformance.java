package org.fundcase.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The performance of Changzhou's money of the year: a sheet that runs, with a deviation that finance has to answer, and a survey. */
@Component
@Profile("demo")
class DemoPerformance {

    private final DemoProgram program;
    private final Clock clock;

    DemoPerformance(DemoProgram program, Clock clock) {
        this.program = program;
        this.clock = clock;
    }

    /** Done once; what a visitor did since stays. */
    void begin() {
        String officer = program.token("shi-gx");
        if (!program.get("/performance", officer).isEmpty()) {
            return;
        }
        String year = Integer.toString(LocalDate.now(clock).getYear());
        JsonNode made = program.post(
                "/performance", Map.of("fields", Map.of("scheme", "CZ-II-2019 2019", "year", year)), officer);
        String at = "/performance/" + made.path("id").asText();
        say(at + "/aims", aims(), officer);
        say(at + "/adopt", Map.of("agreed", "true"), program.token("shi-cz2"));
        say(at + "/watch", watched(), officer);
        say(at + "/parts", Map.of(), officer);
        say(at + "/survey", Map.of("days", "60"), officer);
    }

    private static Map<String, String> aims() {
        Map<String, String> fields = new HashMap<>(Map.of("goal", "支持工业互联网项目，带动企业上云（示例）。"));
        aim(fields, "projects", "30", "25", "年度预算");
        aim(fields, "investment", "6000", "15", "申报书合计");
        aim(fields, "inTime", "100", "10", "支付时限");
        aim(fields, "revenue", "9000", "30", "申报书合计");
        aim(fields, "satisfaction", "90", "10", "满意度调查");
        return fields;
    }

    private static void aim(Map<String, String> fields, String key, String target, String weight, String source) {
        fields.put("target." + key, target);
        fields.put("weight." + key, weight);
        fields.put("source." + key, source);
    }

    private static Map<String, String> watched() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "actual.projects", "30",
                "actual.investment", "200",
                "actual.inTime", "100",
                "actual.revenue", "3000",
                "actual.satisfaction", "90"));
        for (String late : new String[] {"investment", "EXECUTION"}) {
            fields.put("reason." + late, "设备到货推迟（示例）。");
            fields.put("measure." + late, "每月调度，六月底以前到货（示例）。");
        }
        return fields;
    }

    private void say(String path, Map<String, String> fields, String token) {
        program.post(path, Map.of("fields", fields), token);
    }
}
