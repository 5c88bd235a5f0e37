package io.greenprint.api.access;

/** What somebody is to Greenprint; {@link Right} says what each may do. */
public enum Role {
  /** 企业: acts for its own enterprise only. */
  FIRM,
  /** 主管部门: acts for a jurisdiction, for the enterprises registered in it. */
  OFFICIAL,
  /** 审计（鉴证）: sees the enterprises assigned to it, for a time. */
  AUDITOR,
  /** 管理员: sees and may do everything. */
  ADMINISTRATOR
}
