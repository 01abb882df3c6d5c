import type { LogShape } from './row.ts'
import { connLog, dnsLog, httpLog, sslLog } from './zeek-connection-logs.ts'
import { dhcpLog, filesLog, softwareLog, x509Log } from './zeek-host-logs.ts'

/** The logs that are examined, by Zeek's name. Field names are Zeek's and those of the packages that ship with most sensors (JA3, JA4, MAC logging). */
export const zeekLogs: ReadonlyMap<string, LogShape> = new Map(
  [connLog(), dnsLog(), sslLog(), httpLog(), filesLog(), x509Log(), softwareLog(), dhcpLog()].map(log => [
    log.log,
    log,
  ]),
)

/** Logs of Zeek and its common packages that are recognised by name and whose lines are not examined in this version. */
export const recognisedLogs: ReadonlySet<string> = new Set(
  `analyzer analyzer_debug bacnet barnyard2 broker capture_loss cip cluster conn-summary conn_long config dce_rpc dnp3 dpd
  ecat_registers enip ftp gquic http2 intel ipsec irc kerberos known_certs known_devices known_domains known_hosts
  known_modbus known_names known_remotes known_routers known_services known_users ldap ldap_search loaded_scripts
  login mdns modbus mqtt_connect mqtt_publish mqtt_subscribe mysql netcontrol notice notice_alarm ntlm ntp ocsp openflow
  opcua packet_filter pe postgresql print prof profinet quic radius rdp redis reporter rfb s7comm signatures sip smb_cmd
  smb_files smb_mapping smtp smtp_links snmp socks ssh ssdp stats stderr stdout stepping stun suricata_corelight syslog
  telemetry tftp traceroute tunnel unknown_protocols vlan_locations weird weird_stats websocket wireguard`.split(/\s+/),
)
