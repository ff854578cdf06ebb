package org.fundcase.scenario;

import java.time.LocalDate;
import java.util.List;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Paper.Row;
import org.fundcase.kernel.ChineseAmount;
import org.fundcase.kernel.Money;

/** Invented contracts and bank receipts. */
public final class ContractPapers {

    private ContractPapers() {}

    public static Paper contract(String number, String buyer, String seller, Money amount, LocalDate signed) {
        return new Paper(
                "智能制造系统集成合同",
                List.of(
                        new Row("合同编号", number),
                        new Row("甲方（委托方）", buyer),
                        new Row("乙方（受托方）", seller),
                        new Row("", "甲方委托乙方实施智能制造系统，双方协商一致，签订本合同。"),
                        new Row("合同金额", InvoiceTruth.plain(amount) + "元"),
                        new Row("签订日期", chinese(signed))));
    }

    public static Paper receipt(String payer, String payee, Money amount, LocalDate paid) {
        return new Paper(
                "电子回单",
                List.of(
                        new Row("交易日期", chinese(paid)),
                        new Row("付款人名称", payer),
                        new Row("付款人账号", "1179527732050562093"),
                        new Row("收款人名称", payee),
                        new Row("收款人账号", "5070149288528436957"),
                        new Row("金额（大写）", ChineseAmount.of(amount)),
                        new Row("金额（小写）", InvoiceTruth.plain(amount))));
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
