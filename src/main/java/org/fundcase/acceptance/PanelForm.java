package org.fundcase.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The panel (验收组), as the fields {@code member.<n>}, {@code unit.<n>} and {@code free.<n>}: each member has said that
 * nothing ties them to the enterprise (回避), and the office that takes part is in it.
 */
final class PanelForm {

    /** How many rows the page has. */
    static final int ROWS = 5;

    private static final int LONGEST = 100;

    private PanelForm() {}

    static List<Check.Member> read(AcceptanceForm form, @Nullable String together, Faults faults) {
        List<Check.Member> panel = new ArrayList<>();
        for (int n = 1; n <= ROWS; n++) {
            int row = n;
            if (!form.value("member." + n).isBlank() || !form.value("unit." + n).isBlank()) {
                Check.Member member = faults.gather(() -> member(form, row));
                if (member != null) {
                    panel.add(member);
                }
            }
        }
        faults.gather(() -> {
            if (form.value("member.1").isBlank() && panel.isEmpty()) {
                throw Refusal.field("member.1", "还没有填验收组成员。至少写一名，写明姓名和单位。");
            }
            if (together != null
                    && panel.stream().noneMatch(member -> member.unit().equals(together))) {
                throw Refusal.field("unit.1", "这个项目会同{0}验收，验收组里要有它的人员。单位写“{0}”。", together);
            }
            return panel;
        });
        return panel;
    }

    private static Check.Member member(AcceptanceForm form, int n) {
        String name = Texts.required("member." + n, "姓名", form.value("member." + n), LONGEST);
        String unit = Texts.required("unit." + n, "单位", form.value("unit." + n), LONGEST);
        if (form.value("free." + n).isBlank()) {
            throw Refusal.field("free." + n, "“{0}”还没有确认没有需要回避的情形。有的换人，没有的勾选。", name);
        }
        return new Check.Member(name, unit);
    }
}
