import type { LogShape } from './row.ts'
import { connLog, dnsLog, httpLog, sslLog } from './zeek-connection-logs.ts'
import { dhcpLog, filesLog, softwareLog, x509Log } from './zeek-host-logs.ts'
import { knownLog, noticeLog, weirdLog } from './zeek-sensor-logs.ts'
import { ntpLog, quicLog, rdpLog, smbLog, sshLog, tunnelLog } from './zeek-session-logs.ts'

/** The logs that are examined, by Zeek's name. Field names are Zeek's and those of the packages that ship with most sensors (JA3, JA4, MAC logging). */
export const zeekLogs: ReadonlyMap<string, LogShape> = new Map(
  [
    connLog(),
    dnsLog(),
    sslLog(),
    httpLog(),
    filesLog(),
    x509Log(),
    softwareLog(),
    dhcpLog(),
    sshLog(),
    rdpLog(),
    smbLog('smb_files'),
    smbLog('smb_mapping'),
    ntpLog(),
    quicLog(),
    tunnelLog(),
    noticeLog(),
    weirdLog(),
    knownLog('known_hosts', 'host'),
    knownLog('known_services', 'service'),
    knownLog('known_certs', 'certificate'),
    knownLog('known_devices', 'device'),
    knownLog('known_names', 'name'),
  ].map(log => [log.log, log]),
)

/** Logs of Zeek and its common packages that are recognised by name and whose lines are not examined in this version. */
export const recognisedLogs: ReadonlySet<string> = new Set(
  `analyzer analyzer_debug bacnet barnyard2 broker capture_loss cip cluster conn-summary conn_long config dce_rpc
  dnp3 dpd ecat_registers enip ftp gquic http2 intel ipsec irc kerberos known_domains known_modbus known_remotes
  known_routers known_users ldap ldap_search loaded_scripts login mdns modbus mqtt_connect mqtt_publish
  mqtt_subscribe mysql netcontrol notice_alarm ntlm ocsp openflow opcua packet_filter pe postgresql print prof
  profinet radius redis reporter rfb s7comm signatures sip smb_cmd smtp smtp_links snmp socks ssdp stats stderr
  stdout stepping stun suricata_corelight syslog telemetry tftp traceroute unknown_protocols vlan_locations
  weird_stats websocket wireguard`.split(/\s+/),
)
