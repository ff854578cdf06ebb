package org.fundcase.funding;

import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where a payment goes.
 *
 * @param holder name of the account, which is the payee's own
 */
public record Payee(String holder, String bank, String account) {

    private static final int LONGEST = 100;
    private static final int SHOWN = 4;

    /** As somebody typed it. */
    static Payee typed(@Nullable String holder, @Nullable String bank, @Nullable String account) {
        return new Payee(
                Texts.required("holder", "收款户名", holder, LONGEST),
                Texts.required("bank", "开户银行", bank, LONGEST),
                Texts.required("account", "收款账号", account, LONGEST).replaceAll("[\\s-]", ""));
    }

    /** For lists: all but the last four hidden. */
    public String masked() {
        return masked(account);
    }

    static String masked(String account) {
        return account.length() <= SHOWN ? "****" : "****" + account.substring(account.length() - SHOWN);
    }

    /** @throws Refusal unless the account is of that name; brackets and spaces of either width are the same */
    void requireOf(String name) {
        if (!plain(holder).equals(plain(name))) {
            throw Refusal.field("holder", "收款户名“{0}”和登记的单位名称“{1}”不一致，不能支付。先更正企业信息里的账户。", holder, name);
        }
        if (!account.matches("[0-9A-Za-z]{6,40}")) {
            throw Refusal.field("account", "收款账号要有 6 到 40 位数字或者字母。请核对。");
        }
    }

    private static String plain(String name) {
        return name.replace('（', '(').replace('）', ')').replaceAll("\\s", "");
    }
}
