package org.fundcase.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the application page as they were typed, so that what is refused stays on the page.
 *
 * @param fields by the name of the input; targets as {@code targets-} and their key
 */
record ApplicationForm(Map<String, String> fields) {

    private static final String TARGET = "targets-";
    private static final String FIGURE = "figures-";

    static ApplicationForm of(GrantCase.Contents contents) {
        Map<String, String> fields = new LinkedHashMap<>();
        Declarations declared = contents.declarations();
        Money base = contents.statedBase();
        fields.put("tier", contents.tier() == null ? "" : contents.tier());
        fields.put("project", contents.project());
        fields.put("projectStart", contents.projectStart() == null ? "" : String.valueOf(contents.projectStart()));
        fields.put("projectEnd", contents.projectEnd() == null ? "" : String.valueOf(contents.projectEnd()));
        fields.put("statedBase", base == null ? "" : base.toString());
        fields.put("summary", declared.summary());
        fields.put("financialSystem", answer(declared.financialSystem()));
        fields.put("otherFunding", answer(declared.otherFunding()));
        fields.put("otherFundingDetail", declared.otherFundingDetail());
        declared.figures().forEach((key, value) -> fields.put(FIGURE + key, value));
        declared.targets().forEach((key, value) -> fields.put(TARGET + key, value));
        return new ApplicationForm(fields);
    }

    /** Empty if the page did not send it. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** @throws Refusal if the page did not say what it showed */
    int version() {
        String version = get("version");
        if (!version.matches("[0-9]{1,9}")) {
            throw Refusal.conflict("stale", "这个页面不完整，修改没有保存。刷新后再填。");
        }
        return Integer.parseInt(version);
    }

    /** What has no form is left out and told to {@code faults}. */
    GrantCase.Contents contents(Faults faults) {
        return new GrantCase.Contents(
                get("tier").isBlank() ? null : get("tier"),
                get("project"),
                faults.gather(() -> Typed.date("projectStart", "项目开始日期", get("projectStart"))),
                faults.gather(() -> Typed.date("projectEnd", "项目结束日期", get("projectEnd"))),
                faults.gather(() -> Typed.money("statedBase", "投资额", get("statedBase"))),
                new Declarations(
                        get("summary"),
                        Typed.yesNo(get("financialSystem")),
                        Typed.yesNo(get("otherFunding")),
                        get("otherFundingDetail"),
                        under(FIGURE),
                        under(TARGET)));
    }

    private Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix) && !value.isBlank() && found.size() < 50) {
                found.put(name.substring(prefix.length()), value.strip());
            }
        });
        return found;
    }

    private static String answer(@Nullable Boolean value) {
        return value == null ? "" : value ? "yes" : "no";
    }
}
