package org.fundcase.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for each kind of paper; every name and number is invented. */
final class Samples {

    /** Rare characters of names, a unit sign, and a character of the CJK extension B that our font has. */
    static final String RARE = "昇堃璟赟喆㎡";

    private Samples() {}

    static Content of(LetterKind kind) {
        return of(kind, "江苏" + RARE + "智能装备有限公司");
    }

    static Content of(LetterKind kind, String enterprise) {
        return switch (kind) {
            case ACCEPTANCE -> Content.of(common(enterprise), Map.of("papers", papers()));
            case CORRECTION -> Content.of(common(enterprise), Map.of("reasons", reasons()));
            case REFUSAL, REJECTION -> Content.of(common(enterprise), Map.of("reasons", reasons()));
            case RECOMMENDATION -> Content.of(district(enterprise), Map.of("checks", checks()));
            default -> ofRound(kind, enterprise);
        };
    }

    /** Something in every place of the paper, and two rows of every list. */
    private static Content ofRound(LetterKind kind, String enterprise) {
        Map<String, String> values = common(enterprise);
        values.put("round", "2022年工业互联网专项资金");
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (String place : kind.placeholders()) {
            int dot = place.indexOf('.');
            if (dot < 0) {
                values.putIfAbsent(place, WORDS.getOrDefault(place, "（" + place + "）"));
            } else {
                String name = place.substring(dot + 1);
                rows.computeIfAbsent(place.substring(0, dot), list -> new HashMap<>())
                        .put(name, name.equals("unit") ? enterprise : WORDS.getOrDefault(name, "（" + name + "）"));
            }
        }
        Map<String, List<Map<String, String>>> lists = new HashMap<>();
        rows.forEach((list, row) -> lists.put(list, List.of(row, row)));
        return Content.of(values, lists);
    }

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("no", "1"),
            Map.entry("amount", "1,409,000.50"),
            Map.entry("city", "704,500.25"),
            Map.entry("district", "704,500.25"),
            Map.entry("total", "2,818,001.00"),
            Map.entry("capitals", "人民币贰佰捌拾壹万捌仟零壹元整"),
            Map.entry("count", "2"),
            Map.entry("year", "2022"),
            Map.entry("heading", "关于2022年工业互联网专项资金拟支持项目的公示"),
            Map.entry("procedure", "经审核、汇总排序、集体研究（〔2022〕3号，2022年3月2日）、公示（2022年3月4日至2022年3月10日）"),
            Map.entry("listHash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("listVersion", "2"),
            Map.entry("clause", "《常州市工业互联网专项资金管理实施细则》第九条第六款"));

    private static Map<String, String> common(String enterprise) {
        Map<String, String> values = new HashMap<>();
        values.put("office", "常州市武进区工业和信息化局");
        values.put("number", "武进工信受〔2022〕12号");
        values.put("recipient", enterprise);
        values.put("caseNumber", "CZ2022-0012");
        values.put("scheme", "常州市工业互联网专项资金管理实施细则");
        values.put("date", "2022年3月1日");
        values.put("contact", "（联系人：常州市武进区工业和信息化局 陈试；联系电话：0519-00000000）");
        values.put("project", "星级上云与设备联网改造");
        values.put("item", "企业上云");
        values.put("submittedOn", "2022年2月25日");
        values.put("receiveClause", "第九条第二款");
        values.put("reviewClause", "第九条第四款");
        values.put("due", "2022年3月16日");
        values.put("days", "15");
        values.put("told", "一次性告知");
        values.put(
                "remedy",
                "如不服本决定，可以自收到本告知书之日起六十日内依法向常州市武进区人民政府或者常州市工业和信息化局申请行政复议，" + "也可以自收到本告知书之日起六个月内依法向有管辖权的人民法院提起行政诉讼。");
        return values;
    }

    private static Map<String, String> district(String enterprise) {
        Map<String, String> values = common(enterprise);
        values.put("number", "武进工信荐〔2022〕1号");
        values.put("recipient", "常州市工业和信息化局");
        values.put("enterprise", enterprise);
        values.put("creditCode", "91320412MA1TEST00X");
        values.put("basis", "《常州市工业互联网专项资金管理实施细则》第四条（四）1、第四条（三）1、第九条第四款");
        values.put("opinion", "同意推荐该项目，请予审核。设备已到位，合同与发票一致。");
        values.put("amount", "按第六条（一）1测算，支持金额不超过1,409.50元（大写：人民币壹仟肆佰零玖元伍角）。");
        values.put("figures", "1,409.50");
        return values;
    }

    private static List<Map<String, String>> papers() {
        return List.of(
                paper("1", "营业执照", "营业执照副本.pdf"),
                paper("2", "承诺书", "信用承诺书（盖章）.pdf"),
                paper("3", "项目发票", "发票-云服务-202109-00017.xml"),
                paper("4", "项目发票", "发票-网关设备-202110-00021.ofd"));
    }

    private static Map<String, String> paper(String no, String slot, String file) {
        return Map.of("no", no, "slot", slot, "file", file, "on", "2022年2月25日");
    }

    private static List<Map<String, String>> reasons() {
        return List.of(
                reason("一", "缺少要求的材料", "请补交项目合同，合同金额应与发票对应。", "申报内容"),
                reason("二", "承诺书没有签字或盖章", "请由法定代表人签字并加盖公章后重新上传。", "承诺书（承诺书.pdf）"));
    }

    private static Map<String, String> reason(String no, String title, String text, String about) {
        return Map.of(
                "no", no,
                "title", title,
                "text", text,
                "about", about,
                "form", "对信用状况、材料真实和违约责任的书面承诺，签字并盖章",
                "clause", "《常州市工业互联网专项资金管理实施细则》第四条（五）1");
    }

    private static List<Map<String, String>> checks() {
        return List.of(
                Map.of("no", "一", "title", "材料完整性", "text", "应交材料3类，收到材料5份，应交材料齐全。"),
                Map.of("no", "二", "title", "真实性", "text", "系统核对21项，相符20项，经办人逐项认定1项，没有未处理的疑点。"),
                Map.of("no", "三", "title", "必要性和可行性", "text", "审核同意推荐。意见：设备联网后产能提高，方案可行。"),
                Map.of("no", "四", "title", "对象、标准和资金预算合规性", "text", "审核同意推荐。"));
    }
}
