package org.fundcase.demo.papers;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.kernel.ChineseAmount;

/**
 * A paper made of a title and rows.
 *
 * @param title in large type
 * @param rows below it, in order
 */
public record Paper(String title, List<Row> rows) {

    /**
     * A row of a paper.
     *
     * @param label empty for running text
     */
    public record Row(String label, String value) {}

    private static Row row(String label, String value) {
        return new Row(label, value);
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 营业执照. */
    public static Paper licence(Party party, String representative, LocalDate established) {
        return new Paper(
                "营业执照",
                List.of(
                        row("统一社会信用代码", party.creditCode()),
                        row("名　　称", party.name()),
                        row("类　　型", "有限责任公司（自然人投资或控股）"),
                        row("法定代表人", representative),
                        row("注册资本", "2000万元整"),
                        row("成立日期", chinese(established)),
                        row("住　　所", party.addressPhone().split(" ", 2)[0]),
                        row("经营范围", "智能装备、工业自动化控制系统的研发、制造、销售；软件开发；信息系统集成服务；数据处理和存储支持服务。")));
    }

    /** A certificate of Jiangsu that somebody uses the cloud so and so well (星级上云). */
    public static Paper certificate(Party holder, String number, LocalDate issued) {
        return certificate(holder, "江苏省", number, issued);
    }

    /** As the former, of any province. */
    public static Paper certificate(Party holder, String province, String number, LocalDate issued) {
        return new Paper(
                "星级上云企业认定证书",
                List.of(
                        row("证书编号", number),
                        row("企业名称", holder.name()),
                        row("", "经评定，该企业符合" + province + "星级上云企业条件，特发此证。"),
                        row("发证机关", province + "工业和信息化厅"),
                        row("发证日期", chinese(issued)),
                        row("有效期至", chinese(issued.plusYears(3)))));
    }

    /** The contract that an invoice was issued for. */
    public static Paper contract(InvoiceTruth invoice, LocalDate signed) {
        return new Paper(
                "智能制造系统集成合同",
                List.of(
                        row(
                                "合同编号",
                                "HT-"
                                        + invoice.number()
                                                .substring(invoice.number().length() - 6)),
                        row("甲方（委托方）", invoice.buyer().name()),
                        row("乙方（受托方）", invoice.seller().name()),
                        row("", "甲方委托乙方提供本合同所列的设备、软件和服务，双方协商一致，签订本合同。"),
                        row("合同金额", InvoiceTruth.plain(invoice.total()) + "元"),
                        row("签订日期", chinese(signed))));
    }

    /** The bank's receipt that an invoice was paid. */
    public static Paper receipt(InvoiceTruth invoice, LocalDate paid) {
        return new Paper(
                "电子回单",
                List.of(
                        row("交易日期", chinese(paid)),
                        row("付款人名称", invoice.buyer().name()),
                        row("付款人账号", "1179527732050562093"),
                        row("收款人名称", invoice.seller().name()),
                        row("收款人账号", "5070149288528436957"),
                        row("金额（大写）", ChineseAmount.of(invoice.total())),
                        row("金额（小写）", InvoiceTruth.plain(invoice.total()))));
    }

    /** A certificate that somebody was recognised as something. */
    public static Paper recognition(Party holder, String title, String by, String number, LocalDate issued) {
        return new Paper(
                title + "认定证书",
                List.of(
                        row("证书编号", number),
                        row("企业名称", holder.name()),
                        row("", "经审核，认定该企业为" + title + "，特发此证。"),
                        row("发证机关", by),
                        row("发证日期", chinese(issued)),
                        row("有效期至", chinese(issued.plusYears(3)))));
    }

    /** 信用承诺书. */
    public static Paper commitment(Party party, String representative, LocalDate signed) {
        return new Paper(
                "信用承诺书",
                List.of(
                        row("承诺单位", party.name()),
                        row("统一社会信用代码", party.creditCode()),
                        row(
                                "",
                                "本单位申报专项资金，郑重承诺如下：一、本单位信用状况良好，近三年无严重失信记录；二、所提交的材料真实、准确、完整，无虚假内容；"
                                        + "三、如违反上述承诺，愿意承担相应法律责任，退回已获资金并接受失信惩戒。"),
                        row("法定代表人", representative),
                        row("日　　期", chinese(signed))));
    }

    /** 完工报告. */
    public static Paper completion(Party party, String project, LocalDate done) {
        return new Paper(
                "完工报告",
                List.of(
                        row("单位名称", party.name()),
                        row("项目名称", project),
                        row("完工日期", chinese(done)),
                        row("", "项目按申报方案建成，设备和软件已经投入使用，资金专账核算，目标完成情况附后。")));
    }

    /** 使用记录. */
    public static Paper usage(Party party, String project, LocalDate until) {
        return new Paper(
                "系统运行记录",
                List.of(
                        row("单位名称", party.name()),
                        row("项目名称", project),
                        row("", "截至" + chinese(until) + "，系统连续运行，采集点在线率 98.6%，没有重大故障。")));
    }
}
