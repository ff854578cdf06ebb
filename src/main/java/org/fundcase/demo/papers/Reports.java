package org.fundcase.demo.papers;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.demo.papers.Paper.Row;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;

/** Papers that others issue about an enterprise: what registers and auditors say of it, and a receipt with a slip in it. */
public final class Reports {

    private Reports() {}

    /** 信用报告 of somebody that is on no list. */
    public static Paper credit(Party party, LocalDate issued) {
        return new Paper(
                "企业信用报告",
                List.of(
                        new Row(
                                "报告编号",
                                "XY" + issued.getYear() + party.creditCode().substring(8, 14)),
                        new Row("企业名称", party.name()),
                        new Row("统一社会信用代码", party.creditCode()),
                        new Row("报告日期", day(issued)),
                        new Row("", "列入经营异常名录信息：无"),
                        new Row("", "列入严重违法失信名单信息：无"),
                        new Row("", "本报告根据公共信用信息平台归集的数据生成，供申报专项资金使用。")));
    }

    /** 审计报告 of the year before, with what was put into information technology. */
    public static Paper audit(Party party, int year, Money investment) {
        return new Paper(
                "审计报告",
                List.of(
                        new Row("报告文号", "示审字〔" + (year + 1) + "〕第1027号"),
                        new Row("", party.name() + "全体股东："),
                        new Row("", "我们审计了后附的财务报表，包括" + year + "年度的利润表和现金流量表。"),
                        new Row("", "营业收入86,340,500.00元。"),
                        new Row("", "信息化投入" + String.format("%,.2f", investment.toYuan()) + "元。"),
                        new Row("审计机构", "示范会计师事务所有限公司"),
                        new Row("报告日期", day(LocalDate.of(year + 1, 2, 18)))));
    }

    /** A receipt whose capitals say another amount than its figures: which one is meant, a person has to see. */
    public static Paper slip(InvoiceTruth invoice, LocalDate paid) {
        Money other = invoice.total().plus(Money.yuan(10_000));
        return new Paper(
                "电子回单",
                Paper.receipt(invoice, paid).rows().stream()
                        .map(row -> row.label().equals("金额（大写）") ? new Row(row.label(), ChineseAmount.of(other)) : row)
                        .toList());
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
